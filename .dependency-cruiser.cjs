/** Who may import whom: the table of docs/architecture.md, read by a machine. */
const FEATURES =
  'episodes|recording|editing|voice|captions|pages|thumbnails|overlays|export|publishing|campaigns|collection|checklist|recipes|shows'

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment:
        'shared knows no Node, no Electron, no DOM: only itself, zod, oRPC contracts and i18next.',
      severity: 'error',
      from: { path: '^src/shared', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/shared', '^node_modules/(zod|@orpc/contract|i18next)/'] },
    },
    {
      name: 'electron-has-a-door',
      comment: 'Only main/index.ts, main/app, main/ipc and the preload know Electron.',
      severity: 'error',
      from: { pathNot: '^src/(main/(index\\.ts|app/|ipc/)|preload/)' },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'ffmpeg-has-a-door',
      comment: 'Only main/ffmpeg starts programs or knows fluent-ffmpeg.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/main/ffmpeg/', '^src/testing/', '\\.test\\.ts$'] },
      to: { path: ['^node_modules/(@types/)?fluent-ffmpeg', '^(node:)?child_process$'] },
    },
    {
      name: 'sql-has-a-door',
      comment: 'Only main/database knows better-sqlite3.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/database/' },
      to: { path: '^node_modules/(@types/)?better-sqlite3' },
    },
    {
      name: 'google-has-a-door',
      comment: 'Only main/publishing/youtube knows Google.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/publishing/youtube/' },
      to: { path: '^node_modules/(google-auth-library|@googleapis|gaxios)' },
    },
    {
      name: 'features-of-main-do-not-know-each-other',
      comment: 'They meet in main/studio.ts, which hands one a function of the other.',
      severity: 'error',
      from: { path: `^src/main/(${FEATURES})/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/main/',
        pathNot: [
          '^src/main/$1/',
          '^src/main/(ffmpeg|database|jobs|workspace)/',
          '^src/main/(door|announcer)\\.ts$',
        ],
      },
    },
    {
      name: 'features-of-the-window-do-not-know-each-other',
      comment:
        'They meet in shell; what they share is design, i18n, playback, open-episode, actions, jobs and studio.ts.',
      severity: 'error',
      from: {
        path: '^src/renderer/(episodes|recording|editing|captions|pages|thumbnails|details|publishing|campaigns|collection|checklist|shows|settings)/',
      },
      to: {
        path: '^src/renderer/',
        pathNot: [
          '^src/renderer/$1/',
          '^src/renderer/(design|i18n|playback|open-episode|actions|jobs)/',
          '^src/renderer/studio\\.ts$',
        ],
      },
    },
    {
      name: 'the-window-knows-no-node',
      severity: 'error',
      from: { path: '^src/renderer', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^src/(main|preload|cli)', '^node:'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'main-knows-no-window',
      severity: 'error',
      from: { path: '^src/(main|cli)' },
      to: { path: '^src/renderer|^node_modules/(react|@mantine)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
