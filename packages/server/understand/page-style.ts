/** Paper-like in light and dark, and on paper. Nothing is fetched: the fonts are those of the reader's machine. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1d2129; --dim: #59616e; --line: #dcdfe4; --paper: #fff; --accent: #0b6e75; --warn: #8a4b00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --dim: #a3abb7; --line: #3a4049; --paper: #15181d; --accent: #5cc4cc; --warn: #f0b264 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; overflow-wrap: anywhere } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p { margin: .25rem 0 } .dim { color: var(--dim) } small { color: var(--dim) }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 } dt { color: var(--dim); font-size: .85rem } dd { margin: 0; font-size: 1.15rem }
.wide { overflow-x: auto } .wide:focus-visible { outline: 2px solid var(--accent) }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
caption { text-align: left; color: var(--dim); padding: .25rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line) }
thead th { color: var(--dim); font-weight: 500; white-space: nowrap } tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 9rem }
.n { text-align: right; white-space: nowrap } td.long { overflow-wrap: anywhere; max-width: 18rem }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem }
details { border-bottom: 1px solid var(--line) } summary { cursor: pointer; padding: .4rem 0; font-weight: 600; overflow-wrap: anywhere }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; padding-bottom: 1rem; align-items: start }
svg { display: block } svg rect { fill: var(--accent) } .warn { color: var(--warn) }
li { margin: .2rem 0; overflow-wrap: anywhere }
@media print { body { max-width: none; padding: 0; font-size: 10px } .wide { overflow: visible } tr { break-inside: avoid } }
`
