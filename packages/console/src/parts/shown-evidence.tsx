/** What is shown for a standard, each with the file of the library where there is one. */
import type { EvidenceId } from '@cofc/core'

interface Shown {
  /** `null` where it was erased. */
  readonly title: string | null
  readonly piece: EvidenceId | null
}
interface ShownEvidenceProps {
  readonly evidence: ReadonlyArray<Shown>
  readonly addressOf: (piece: EvidenceId) => string
}
const Title = ({ title }: Pick<Shown, 'title'>) =>
  title === null ? <span class="quiet">[erased]</span> : <span class="said">{title}</span>

export const ShownEvidence = ({ evidence, addressOf }: ShownEvidenceProps) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {evidence.map(({ title, piece }) => (
      <li>
        {piece === null || title === null ? (
          <Title title={title} />
        ) : (
          <a href={addressOf(piece)}>
            <Title title={title} />
          </a>
        )}
      </li>
    ))}
  </ul>
)
