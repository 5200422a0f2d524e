/**
 * Every way in which something can go wrong that a person can act on. The sentence for each code is in
 * `shared/i18n/{id,en}/failure.ts`; `values` fills its placeholders.
 */
export const FAILURE_CODES = [
  'workspace.notFolder',
  'workspace.notWritable',
  'workspace.inUse',
  'workspace.newerSchema',
  'workspace.damagedDatabase',
  'workspace.noGoodBackup',
  'episode.missing',
  'episode.changedMeanwhile',
  'asset.missing',
  'asset.changed',
  'recording.underWay',
  'recording.notUnderWay',
  'recording.noSources',
  'recording.deviceFailed',
  'recording.noRoom',
  'recording.nothingRecorded',
  'recording.noFlash',
  'take.missing',
  'media.unreadable',
  'media.notMedia',
  'media.noSoundNoPicture',
  'ffmpeg.failed',
  'ffmpeg.missing',
  'disk.full',
  'captions.unreadable',
  'captions.none',
  'timeline.empty',
  'export.tooLong',
  'export.wrongResult',
  'thumbnail.tooLarge',
  'job.missing',
  'recipe.notJson',
  'recipe.faults',
  'recipe.fileMissing',
  'publication.missing',
  'bug',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]
