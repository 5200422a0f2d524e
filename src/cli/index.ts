import { Command, Option } from 'commander'
import { READING_PROFILES } from '#shared/captions/reading-problems.ts'
import { restoreWorkspace } from '#main/studio.ts'
import { exportBooks } from './books.ts'
import { exportCampaign, importCampaign, printCampaignSchema } from './campaign.ts'
import { alignCaptions } from './captions/align-captions.ts'
import { type CheckOptions, checkCaptions } from './captions/check-captions.ts'
import { convertCaptions } from './captions/convert-captions.ts'
import { listEpisodes } from './episodes.ts'
import { type CommonOptions, translator, workspaceOf } from './open.ts'
import { listPodcasts } from './podcast.ts'
import { probeFile } from './probe.ts'
import { type ProduceOptions, produce } from './produce.ts'
import { listQueue, runQueue } from './queue.ts'
import { type ReportOptions, writeReport } from './report.ts'
import { produceSample } from './sample.ts'
import { tellError } from './tell.ts'
import { connectYouTube, disconnectYouTube, setQuota, youtubeStatus } from './youtube.ts'
import { wholeNumber } from './whole-number.ts'

/** The language is needed before the options are read: help speaks it too. */
const spoken = { lang: process.argv[process.argv.indexOf('--lang') + 1] ?? '' }
const translate = translator(process.argv.includes('--lang') ? spoken : {})

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--workspace <folder>', translate('recipes.cli.workspace'))
    .option('--lang <id|en>', translate('recipes.cli.language'))
}

function reportCommand(name: string, description: string): Command {
  return command(name, description)
    .option('--pdf <file>', translate('report.cli.pdf'))
    .option('--csv <file>', translate('report.cli.csv'))
    .option('--html <file>', translate('report.cli.html'))
    .option('--out <file>', translate('report.cli.out'))
    .option('--language <id|en>', translate('report.cli.language'))
    .option('--json', translate('recipes.cli.json'))
}

const program = new Command('studio')
  .description(translate('recipes.cli.about'))
  .addCommand(
    command('produce', translate('recipes.cli.produce'))
      .argument('<recipe>', translate('recipes.cli.recipe'))
      .option('--json', translate('recipes.cli.json'))
      .action((recipe: string, options: ProduceOptions) => produce(recipe, options)),
  )
  .addCommand(
    command('sample', translate('recipes.cli.sample'))
      .option('--json', translate('recipes.cli.json'))
      .option('--first-start', translate('recipes.cli.firstStart'))
      .action(produceSample),
  )
  .addCommand(
    command('episodes', translate('recipes.cli.episodes'))
      .option('--json', translate('recipes.cli.json'))
      .action(listEpisodes),
  )
  .addCommand(
    command('probe', translate('recipes.cli.probe'))
      .argument('<file>', translate('recipes.cli.file'))
      .action((file: string) => probeFile(file)),
  )
  .addCommand(
    new Command('captions')
      .description(translate('recipes.cli.captions'))
      .addCommand(
        command('align', translate('recipes.cli.align'))
          .requiredOption('--media <file>', translate('recipes.cli.media'))
          .requiredOption('--script <file>', translate('recipes.cli.script'))
          .requiredOption('--language <tag>', translate('recipes.cli.spoken'))
          .requiredOption('--out <file>', translate('recipes.cli.out'))
          .option('--one-cue-per-line', translate('recipes.cli.oneCue'))
          .option('--json', translate('recipes.cli.alignJson'))
          .action(alignCaptions),
      )
      .addCommand(
        command('convert', translate('recipes.cli.convert'))
          .argument('<in>', translate('recipes.cli.captionFile'))
          .argument('<out>', translate('recipes.cli.newCaptionFile'))
          .action((from: string, to: string, options: CommonOptions) =>
            convertCaptions(from, to, options),
          ),
      )
      .addCommand(
        command('check', translate('recipes.cli.check'))
          .argument('<file>', translate('recipes.cli.captionFile'))
          .option('--json', translate('recipes.cli.json'))
          .addOption(
            new Option('--profile <readers>', translate('recipes.cli.profile'))
              .choices(Object.keys(READING_PROFILES))
              .default('adult'),
          )
          .action((file: string, options: CheckOptions) => checkCaptions(file, options)),
      ),
  )
  .addCommand(
    new Command('youtube')
      .description(translate('recipes.cli.youtube'))
      .addCommand(
        command('connect', translate('recipes.cli.connect'))
          .option('--client <file>', translate('recipes.cli.clientFile'))
          .option('--json', translate('recipes.cli.json'))
          .action(connectYouTube),
      )
      .addCommand(
        command('status', translate('recipes.cli.status'))
          .option('--json', translate('recipes.cli.json'))
          .action(youtubeStatus),
      )
      .addCommand(
        command('quota', translate('recipes.cli.quotaHow'))
          .option('--uploads <number>', translate('recipes.cli.quotaUploads'), wholeNumber)
          .option('--units <number>', translate('recipes.cli.quotaUnits'), wholeNumber)
          .option('--json', translate('recipes.cli.json'))
          .action(setQuota),
      )
      .addCommand(
        command('disconnect', translate('recipes.cli.disconnect')).action(disconnectYouTube),
      ),
  )
  .addCommand(
    new Command('podcast')
      .description(translate('recipes.cli.podcast'))
      .addCommand(
        command('list', translate('recipes.cli.podcastList'))
          .option('--json', translate('recipes.cli.json'))
          .action(listPodcasts),
      ),
  )
  .addCommand(
    new Command('queue')
      .description(translate('recipes.cli.queue'))
      .addCommand(
        command('list', translate('recipes.cli.queueList'))
          .option('--json', translate('recipes.cli.json'))
          .action(listQueue),
      )
      .addCommand(
        command('run', translate('recipes.cli.queueRun'))
          .option('--until-empty', translate('recipes.cli.untilEmpty'))
          .option('--json', translate('recipes.cli.json'))
          .action(runQueue),
      ),
  )
  .addCommand(
    new Command('campaign')
      .description(translate('report.cli.files'))
      .addCommand(
        reportCommand('report', translate('report.cli.of'))
          .argument('<campaign>', translate('report.cli.which'))
          .action((campaign: string, options: ReportOptions) =>
            writeReport({ ...options, campaign }),
          ),
      )
      .addCommand(
        command('export', translate('report.cli.export'))
          .argument('<name>', translate('report.cli.name'))
          .requiredOption('--out <file>', translate('report.cli.file'))
          .action(exportCampaign),
      )
      .addCommand(
        command('import', translate('report.cli.import'))
          .argument('<file>', translate('report.cli.file'))
          .action(importCampaign),
      )
      .addCommand(command('schema', translate('report.cli.schema')).action(printCampaignSchema)),
  )
  .addCommand(
    reportCommand('report', translate('report.cli.report'))
      .option('--campaign <name>', translate('report.cli.campaign'))
      .option('--month <2026-11>', translate('report.cli.month'))
      .action((options: ReportOptions) => writeReport(options)),
  )
  .addCommand(
    command('books', translate('collection.books.export'))
      .requiredOption('--out <file>', translate('collection.books.file'))
      .action(exportBooks),
  )
  .addCommand(
    command('restore-backup', translate('recipes.cli.restore')).action(
      async (options: ProduceOptions) => {
        const workspace = workspaceOf(options)
        const restored = await restoreWorkspace({ workspace, environment: process.env })
        process.stdout.write(`${translate('recipes.cli.restored', restored)}\n`)
      },
    ),
  )

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = tellError(error, translate)
}
