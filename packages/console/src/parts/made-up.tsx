/** Says of a made-up network that it is one, on every page and every sheet. */

/** Every sheet after the first says it in its margin: see the styles. */
export const classOf = ({ isDemonstration }: { readonly isDemonstration: boolean }): string | undefined =>
  isDemonstration ? 'made-up' : undefined

export const MadeUp = ({ isDemonstration }: { readonly isDemonstration: boolean }) =>
  isDemonstration ? (
    <div class="made-up__note">
      <p class="nhsuk-width-container">
        <strong>Demonstration network.</strong> Every community and every figure here is made up.
      </p>
    </div>
  ) : null
