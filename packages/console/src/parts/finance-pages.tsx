/** The pages of finance, one beside the other, on top of each of them. */
const all = [
  ['/finance', 'What waits'],
  ['/accounts', 'Accounts'],
  ['/invoices', 'Invoices'],
  ['/payments', 'Payments'],
  ['/money-by-month', 'Month by month'],
  ['/fees-due', 'Fees due']
] as const

export const FinancePages = ({ at }: { readonly at: (typeof all)[number][0] | null }) => (
  <nav class="beside-pages on-screen" aria-label="Pages of finance">
    <ul class="beside-pages__list">
      {all.map(([href, text]) => (
        <li>
          <a href={href} aria-current={href === at ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
export const ForFinance = () => (
  <div class="nhsuk-inset-text on-screen">
    <p>
      <strong>For finance and the network team.</strong> Each community sees its own statement.
    </p>
  </div>
)
