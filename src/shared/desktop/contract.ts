import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { WantedReport } from '../campaigns/report/contract.ts'
import { RecordsForm } from '../collection/contract.ts'
import { procedure } from '../failure/contract.ts'
import { InterfaceLanguage } from '../workspace/settings.ts'
import { COMMAND_IDS } from './commands.ts'

const CommandName = z.enum(COMMAND_IDS)

/** What only a desktop can do; the command line has none of it. */
export const desktopContract = {
  /** The system's dialog; an empty list when the person changed their mind. */
  chooseFiles: procedure
    .input(
      z.object({
        kind: z.enum([
          'media',
          'pictures',
          'pages',
          'captions',
          'script',
          'speechModel',
          'oauthClient',
          'records',
          'letter',
          'campaign',
          'folder',
        ]),
        title: z.string(),
      }),
    )
    .output(z.object({ files: z.array(z.string()) })),
  /** Where the person wants a report; no file when they changed their mind. */
  saveReport: procedure
    .input(z.object({ report: WantedReport, kind: z.enum(['pdf', 'csv']) }))
    .output(z.object({ file: z.string().optional() })),
  /** Where the person wants all books as a file; no file when they changed their mind. */
  saveRecords: procedure
    .input(z.object({ form: RecordsForm }))
    .output(z.object({ file: z.string().optional() })),
  /** Where the person wants a campaign as a file; no file when they changed their mind. */
  saveCampaign: procedure
    .input(z.object({ campaignId: z.string() }))
    .output(z.object({ file: z.string().optional() })),
  /** Only for files inside the workspace. */
  showInFolder: procedure.input(z.object({ file: z.string() })).output(z.void()),
  /** Opens the watch page in the person's browser, or shows what was made in its folder. */
  openPublication: procedure.input(z.object({ publicationId: z.string() })).output(z.void()),
  /** Opens Google's page where a person agrees, in their own browser: Google refuses all others. */
  openSignIn: procedure.input(z.object({ url: z.string() })).output(z.void()),
  /** Plays a microphone (by its system name) while it hears, or none; answers whether it is heard. */
  listenTo: procedure
    .input(z.object({ microphone: z.string().optional() }))
    .output(z.object({ isHeard: z.boolean() })),
  systemLanguage: procedure.output(z.object({ language: InterfaceLanguage })),
  /** Commands chosen in the application menu, as they are chosen. */
  menuCommands: procedure.output(eventIterator(CommandName)),
  /** Which commands can be done now, and the language the menu speaks. */
  offerCommands: procedure
    .input(z.object({ commands: z.array(CommandName), language: InterfaceLanguage }))
    .output(z.void()),
}
