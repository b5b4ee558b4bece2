/** NHS.UK frontend's styles without its typeface and pictures, and our own after them, as one file. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Asset } from './asset.ts'
import { tablesAsLists } from './table-as-list.ts'

const systemTypeface = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif'

/** The network is not the health service: its typeface is not ours to use, and nothing comes from another host. */
const withoutTypeface = (css: string): string =>
  css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/Frutiger W01,arial,sans-serif/g, systemTypeface)
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none')
    .replaceAll(/\/\*# sourceMappingURL=[^*]*\*\//g, '')

const require = createRequire(import.meta.url)
const frontend = readFileSync(require.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'), 'utf8')
// The sources are published beside what is compiled from them, so the path is the same from both.
const own = readFileSync(new URL('../../src/assets/console.css', import.meta.url), 'utf8')

const body = `${withoutTypeface(frontend)}\n${tablesAsLists}\n${own}`
const digest = createHash('sha256').update(body).digest('hex').slice(0, 16)

/** Its name changes with what it holds, so that a browser may keep it for good. */
export const stylesheet: Asset = { path: `/assets/console-${digest}.css`, type: 'text/css; charset=utf-8', body }
