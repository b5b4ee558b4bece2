/** What every reviewer should know of their own notes. */
export const NoNotes = () => (
  <div class="nhsuk-inset-text">
    <p>
      <strong>We do not keep your private notes.</strong> Nothing on these pages takes them. Keep them to yourself, and
      destroy them once the report is final.
    </p>
  </div>
)
