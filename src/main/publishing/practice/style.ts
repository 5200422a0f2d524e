/** The look of the channel's pages: the studio's own colours, light and dark, nothing fetched. */
export const CHANNEL_STYLE = `
:root { color-scheme: light dark; --desk: #eef0eb; --page: #fafaf7; --raised: #fff; --hair: #daddd4; --ink: #1c2220; --muted: #535b56; --act: #14515f; --soft: #dae9ea; --here: #b27400; --spine: #15323c; }
@media (prefers-color-scheme: dark) { :root { --desk: #121314; --page: #191b1c; --raised: #232627; --hair: #2e3132; --ink: #eeebe4; --muted: #b3b1aa; --act: #7cc4d2; --soft: #17343c; --here: #f2bb3f; --spine: #0b1214; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 500 16px/1.55 'Plus Jakarta Sans', system-ui, sans-serif; }
header { background: var(--spine); color: #fff; }
header a { color: #fff; text-decoration: none; display: flex; gap: 12px; align-items: center; max-width: 1180px; margin: 0 auto; padding: 14px 24px; font-weight: 700; }
header small { font-weight: 500; color: #a9c0c3; margin-left: auto; }
main { max-width: 1180px; margin: 0 auto; padding: 28px 24px 64px; }
h1, h2.title { font-family: 'Source Serif 4', Georgia, serif; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 28px; margin: 20px 0 4px; }
h2 { font-size: 16px; margin: 28px 0 8px; }
.muted { color: var(--muted); }
.watch { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 28px; align-items: start; }
video, audio { width: 100%; border-radius: 12px; background: #000; display: block; }
video { aspect-ratio: 16 / 9; }
::cue { font-family: 'Source Serif 4', Georgia, serif; background: rgba(0, 0, 0, .8); }
.card { background: var(--raised); border: 1px solid var(--hair); border-radius: 12px; padding: 16px 20px; }
ol.chapters { list-style: none; margin: 0; padding: 0; }
ol.chapters button { display: flex; gap: 14px; width: 100%; padding: 10px 0; border: 0; border-bottom: 1px solid var(--hair); background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
ol.chapters time { color: var(--act); font-family: 'JetBrains Mono', ui-monospace, monospace; font-variant-numeric: tabular-nums; }
ol.chapters [aria-current] button { box-shadow: inset 3px 0 var(--here); padding-left: 12px; font-weight: 700; }
a { color: var(--act); overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; border-radius: 4px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 24px; padding: 0; list-style: none; }
.grid a { color: inherit; text-decoration: none; display: block; }
.grid img, .grid .blank { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; border-radius: 8px; background: var(--spine); display: block; }
.grid h2.title { font-size: 18px; margin: 10px 0 2px; }
@media (max-width: 860px) { .watch { grid-template-columns: minmax(0, 1fr); } }
`

/** The studio's mark: a row of book spines that is also a level meter. */
export const CHANNEL_LOGO =
  '<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><g fill="#fff"><rect x="2" y="14" width="4" height="10" rx="1"/><rect x="8" y="8" width="4" height="16" rx="1"/><rect x="20" y="11" width="4" height="13" rx="1"/></g><rect x="14" y="4" width="4" height="20" rx="1" fill="#f2bb3f"/></svg>'
