/** The OpenAPI document as it lies in the package: a module of its own, for only a server needs it. */
import { readFileSync } from 'node:fs'

export const openApiText = JSON.stringify(JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')))
