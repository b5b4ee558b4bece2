/** As a program on this machine asks: with the key that lies beside the records. */
import { readFileSync } from 'node:fs'
import { localKeyFile } from '../local-key.ts'

export const withLocalKey = (folder: string): { readonly authorization: string } => ({
  authorization: `Bearer ${readFileSync(localKeyFile({ folder }), 'utf8').trim()}`
})
