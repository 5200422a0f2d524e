import { type ElectronApplication, _electron } from '@playwright/test'

interface Electron {
  readonly program: string
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/** How set-up says Electron is started here. */
function electron(): Electron {
  const found = process.env['PUSTAKA_ELECTRON']
  if (!found) {
    throw new Error('Run the end-to-end tests with "npm run e2e": set-up finds Electron for them.')
  }
  return JSON.parse(found)
}

/** The virtual display of this worker of Playwright's, where each has one. */
function ownDisplay(): string | undefined {
  const displays = process.env['PUSTAKA_DISPLAYS']?.split(' ') ?? []
  return displays[Number(process.env['TEST_PARALLEL_INDEX'])]
}

/** A virtual display has no graphics card: to act as if there were one takes a tenth of all the time. */
const NO_CARD = '--disable-gpu'

export interface Launch {
  readonly workspace: string
  /** Electron's own folder: window size, caches. */
  readonly profile: string
  readonly language?: 'id' | 'en' | undefined
  /** Runs instead of the studio: a script's path, relative to the checkout. */
  readonly main?: string | undefined
  /** Added to the program's environment. */
  readonly more?: NodeJS.ProcessEnv | undefined
  /** Added to Electron's own arguments. */
  readonly switches?: readonly string[] | undefined
}

/** Starts the built studio on a workspace. */
export function launch({
  workspace,
  profile,
  language = 'id',
  main,
  more = {},
  switches = [],
}: Launch): Promise<ElectronApplication> {
  const { program, arguments: args, environment } = electron()
  const display = ownDisplay()
  return _electron.launch({
    executablePath: program,
    args: [...args, `--user-data-dir=${profile}`, ...(display ? [NO_CARD] : []), ...switches],
    env: {
      ...(process.env as Record<string, string>),
      ...environment,
      ...(display ? { DISPLAY: display } : {}),
      PUSTAKA_WORKSPACE: workspace,
      PUSTAKA_LANG: language,
      ...(main ? { PUSTAKA_MAIN: main } : {}),
      ...(more as Record<string, string>),
    },
  })
}
