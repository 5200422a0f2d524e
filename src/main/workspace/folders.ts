import { isAbsolute, join, relative, resolve } from 'node:path'

/** Where things lie in a workspace. All answers are absolute. */
export class Folders {
  readonly workspace: string

  constructor(workspace: string) {
    this.workspace = resolve(workspace)
  }

  get logs(): string {
    return join(this.workspace, 'logs')
  }

  /** What recognises speech. */
  get models(): string {
    return join(this.workspace, 'models')
  }

  /** What must stay with this user: tokens. Never backed up, never part of a deposit. */
  get secrets(): string {
    return join(this.workspace, 'secrets')
  }

  /** Letters in which permissions were granted. */
  get letters(): string {
    return join(this.workspace, 'letters')
  }

  get practice(): string {
    return join(this.workspace, 'practice')
  }

  /** Podcasts, each in a folder of its own, ready for the web. */
  get podcasts(): string {
    return join(this.workspace, 'podcasts')
  }

  /** The pictures podcasts are known by, as they were chosen. */
  get podcastCovers(): string {
    return join(this.podcasts, 'covers')
  }

  /** Files to bring to Instagram, Facebook and WhatsApp, each episode in a folder of its own. */
  get packages(): string {
    return join(this.workspace, 'packages')
  }

  assets(episodeId: string): string {
    return join(this.workspace, 'episodes', episodeId, 'assets')
  }

  /** What a show brings to its episodes. */
  shows(showId: string): string {
    return join(this.workspace, 'shows', showId)
  }

  /** Each take in a folder of its own. */
  takes(episodeId: string): string {
    return join(this.workspace, 'episodes', episodeId, 'takes')
  }

  exports(episodeId: string): string {
    return join(this.workspace, 'episodes', episodeId, 'exports')
  }

  thumbnails(episodeId: string): string {
    return join(this.workspace, 'episodes', episodeId, 'thumbnails')
  }

  /** What can be made again: safe to delete. */
  cache(
    kind:
      | 'peaks'
      | 'levels'
      | 'proxies'
      | 'frames'
      | 'previews'
      | 'overlays'
      | 'voices'
      | 'figures'
      | 'alignments'
      | 'speech',
    name: string,
  ): string {
    return join(this.workspace, 'cache', kind, name)
  }

  /** From how the database names a file: absolute, or relative to the workspace. */
  absolute(file: string): string {
    return isAbsolute(file) ? file : join(this.workspace, file)
  }

  relative(file: string): string {
    return relative(this.workspace, file).replaceAll('\\', '/')
  }

  /** Whether a file lies inside the workspace. */
  owns(file: string): boolean {
    const path = relative(this.workspace, resolve(file))
    return path !== '' && !path.startsWith('..') && !isAbsolute(path)
  }
}
