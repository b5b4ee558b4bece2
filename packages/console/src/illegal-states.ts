/** What must not compile: a page that does not say who may read it. */
import type { Answer } from '@cofc/http'
import { answer, goTo } from './answer.tsx'
import type { ConsoleOptions } from './options.ts'
import type { Page } from './parts/layout.tsx'

declare const options: ConsoleOptions
declare const ask: () => Answer<Page>
declare const path: () => Answer<string>

// @ts-expect-error a page for nobody knows whom
export const page = answer(options)({ ask }, found => found)
// @ts-expect-error a form that leads there
export const form = goTo(options)({ ask: path })
