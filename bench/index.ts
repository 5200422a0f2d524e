import process from 'node:process'

/** `npm run bench` runs every benchmark, `npm run bench -- export` the named ones. */
const ALL = [
  'peaks',
  'timeline',
  'export',
  'smart-export',
  'start',
  'history',
  'record-soak',
  'align',
  'upload',
  'thumbnails',
  'store',
] as const

const wanted = process.argv.slice(2)
const chosen = wanted.length > 0 ? ALL.filter((name) => wanted.includes(name)) : ALL

for (const name of chosen) {
  process.stdout.write(`\n== ${name}\n`)
  await import(`./${name}.ts`)
}
