/** What is shown as evidence for a standard in a workbook, and the way to choose more. */
import { own } from '../../command-forms/values.ts'
import { addressOfPiece } from '../../evidence/key.ts'
import { ShownEvidence } from '../../parts/shown-evidence.tsx'
import type { Workbook, WorkbookStandard } from '../../workbook/workbook.ts'

interface StandardEvidenceProps extends Pick<WorkbookStandard, 'evidence' | 'standard'> {
  readonly workbook: Workbook
}
export const StandardEvidence = ({ workbook, standard, evidence }: StandardEvidenceProps) => (
  <>
    <h3 class="nhsuk-heading-s">
      Evidence<span class="nhsuk-u-visually-hidden"> for {standard}</span>
    </h3>
    {evidence.length === 0 ? (
      <p>No evidence yet.</p>
    ) : (
      <ShownEvidence evidence={evidence} addressOf={piece => addressOfPiece(workbook.key.community, piece)} />
    )}
    {workbook.isOpen ? (
      <button
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        type="submit"
        name={own.does}
        value={`evidence ${standard}`}
      >
        Save, and choose evidence<span class="nhsuk-u-visually-hidden"> for {standard}</span>
      </button>
    ) : null}
  </>
)
