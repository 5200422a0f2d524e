import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseLanguage } from '../../src/cli/choose-language.ts'
import { createTranslator } from '../../src/shared/i18n/create-translator.ts'
import { startStandIn } from './server.ts'

/**
 * `npm run practice-google`: a Google on this computer to learn with. Its consent page agrees at once; nothing
 * leaves the computer and everything is forgotten when it ends. Every line it prints can be copied as it is.
 */
const PORT = 8765
const { t } = createTranslator(chooseLanguage({}))
const folder = join(tmpdir(), 'pustaka-practice')
const client = join(folder, 'client.json')
const workspace = join(folder, 'workspace')

function withSettings(url: string, command: string): string {
  const settings = { PUSTAKA_GOOGLE_URL: url, PUSTAKA_WORKSPACE: workspace }
  const isWindows = process.platform === 'win32'
  const set = Object.entries(settings).map(([name, value]) =>
    isWindows ? `$env:${name}='${value}';` : `${name}='${value}'`,
  )
  return [...set, command].join(' ')
}

try {
  const { url } = await startStandIn(PORT)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    client,
    JSON.stringify({ installed: { client_id: 'practice', client_secret: 'practice' } }),
  )
  const fault = '[{"op":"open","kind":"answer","status":403,"reason":"quotaExceeded"}]'
  const blocks: readonly (readonly string[])[] = [
    [t('recipes.cli.practice.runs', { url })],
    [t('recipes.cli.practice.open'), withSettings(url, 'npm start')],
    [t('recipes.cli.practice.connect', { button: t('queue.connection.connect') }), client],
    [t('recipes.cli.practice.look'), url],
    [
      t('recipes.cli.practice.noWindow'),
      withSettings(url, `npm run studio -- youtube connect --client '${client}'`),
      withSettings(url, 'npm run studio -- queue run --until-empty'),
    ],
    [t('recipes.cli.practice.fault'), `curl -X POST ${url}/stand-in/faults -d '${fault}'`],
  ]
  process.stdout.write(`${blocks.map((lines) => lines.join('\n    ')).join('\n\n')}\n`)
} catch (error) {
  process.stderr.write(`${t('recipes.cli.practice.taken', { port: PORT })}\n${error}\n`)
  process.exitCode = 1
}
