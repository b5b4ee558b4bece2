/** Which standard of an earlier edition a standard continues: one that the mapping calls the same or reworded. */
import type { EditionId, MappingLine, StandardCode } from '@cofc/core'
import type { EditionRow } from './edition-row.ts'
import { standing, type Cutoff } from './position-log.ts'

const continues = ({ change, from, to }: MappingLine, standard: StandardCode): boolean =>
  to === standard && from !== null && (change === 'same' || change === 'reworded')

/** `null` when it was not there, or was another. */
export const formerly =
  (edition: EditionRow | undefined, from: EditionId, cutoff: Cutoff) =>
  (standard: StandardCode): StandardCode | null => {
    const mapping = standing(edition?.mappings ?? [], cutoff).findLast(([, of]) => of === from)
    return mapping?.[2].find(line => continues(line, standard))?.from ?? null
  }
