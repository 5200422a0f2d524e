import { fileURLToPath } from 'node:url'
import { implement } from '@orpc/server'
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { CommandId } from '#shared/desktop/commands.ts'
import { desktopContract } from '#shared/desktop/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { type DoorContext, asAnswer } from '../door.ts'
import type { Studio } from '../studio.ts'
import { Announcer } from '../announcer.ts'
import type { CapturePage } from './capture-page.ts'
import { rememberLanguage, systemLanguage } from './language.ts'
import { saveAs } from './save-as.ts'
import { saveReport } from './save-report.ts'
import { showMenu } from './menu.ts'

const door = implement(desktopContract)
  .$context<DoorContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      throw asAnswer(error, context)
    }
  })

const PICTURES = ['jpg', 'jpeg', 'png', 'webp']
const EXTENSIONS = {
  media: [
    ...[
      'wav',
      'mp3',
      'm4a',
      'flac',
      'ogg',
      'opus',
      'aac',
      'mp4',
      'mov',
      'm4v',
      'mkv',
      'webm',
      'avi',
    ],
    ...PICTURES,
  ],
  pictures: PICTURES,
  pages: [...PICTURES, 'tif', 'tiff'],
  captions: ['srt', 'vtt', 'ass', 'ssa'],
  script: ['txt', 'md', 'text'],
  speechModel: ['bin'],
  oauthClient: ['json'],
  records: ['ris', 'json', 'xml', 'marcxml', 'mrc', 'marc', 'iso', 'txt'],
  letter: ['pdf', 'docx', 'doc', 'odt', 'eml', 'msg', 'txt', ...PICTURES],
  campaign: ['json'],
}

const MANY: ReadonlySet<keyof typeof EXTENSIONS> = new Set(['media', 'pages'])

const ONE_FOLDER: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }

function filesOf(kind: keyof typeof EXTENSIONS, name: string): OpenDialogOptions {
  return {
    properties: MANY.has(kind) ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [{ name, extensions: EXTENSIONS[kind] }],
  }
}

export interface Desktop {
  readonly window: BrowserWindow
  readonly studio: Studio
  readonly capturePage: CapturePage
}

/** What only a desktop can do, for our own window. */
export function desktopHandlers({ window, studio, capturePage }: Desktop) {
  const commands = new Announcer<CommandId>()
  return {
    chooseFiles: door.chooseFiles.handler(async ({ input }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: input.title,
        ...(input.kind === 'folder' ? ONE_FOLDER : filesOf(input.kind, input.title)),
      })
      return { files: filePaths }
    }),
    saveReport: door.saveReport.handler(async ({ input }) => ({
      file: await saveReport(window, await studio.client.reports.write(input.report), input.kind),
    })),
    saveRecords: door.saveRecords.handler(async ({ input }) => {
      const { name, text } = await studio.client.collection.write(input)
      return { file: await saveAs(window, { name, ending: input.form }, () => text) }
    }),
    saveCampaign: door.saveCampaign.handler(async ({ input }) => {
      const { name, text } = await studio.client.campaignFiles.write(input)
      return { file: await saveAs(window, { name, ending: 'json' }, () => text) }
    }),
    showInFolder: door.showInFolder.handler(({ input }) => {
      if (studio.ownsFile(input.file)) {
        shell.showItemInFolder(studio.absolute(input.file))
      }
    }),
    openPublication: door.openPublication.handler(async ({ input }) => {
      const url = studio.publicationUrl(input.publicationId)
      if (url?.startsWith('https://www.youtube.com/')) {
        await shell.openExternal(url)
        return
      }
      if (!url?.startsWith('file:')) {
        throw new FailureError('publication.missing')
      }
      // A page is opened; what is no page is shown where it lies.
      const file = fileURLToPath(url)
      await (url.endsWith('.html') ? shell.openPath(file) : shell.showItemInFolder(file))
    }),
    openSignIn: door.openSignIn.handler(async ({ input }) => {
      if (studio.isSignIn(input.url)) {
        await shell.openExternal(input.url)
      }
    }),
    listenTo: door.listenTo.handler(async ({ input }) => ({
      isHeard: await capturePage.listenTo(input.microphone),
    })),
    systemLanguage: door.systemLanguage.handler(() => ({ language: systemLanguage() })),
    menuCommands: door.menuCommands.handler(({ signal }) => commands.listen(signal)),
    offerCommands: door.offerCommands.handler(({ input }) => {
      rememberLanguage(input.language)
      showMenu({
        language: input.language,
        offered: new Set(input.commands),
        choose: (command) => commands.tell(command),
      })
    }),
  }
}
