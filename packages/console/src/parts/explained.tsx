/** A figure that leads to what it rests on, for whoever may be told; to everybody else the figure alone. */
import { createContext, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'

/** Where the figure of a page that is called so is explained; `null` where it is not. */
export type ExplainedAt = (figure: string) => string | null
export const Explains = createContext<ExplainedAt>(() => null)

interface ExplainedProps {
  /** As the page calls it. */
  readonly figure: string | undefined
  /** What a mark that is no figure leads to, for those who hear it. */
  readonly label?: string
  readonly children: ComponentChildren
}
export const Explained = ({ figure, label, children }: ExplainedProps) => {
  const explainedAt = useContext(Explains)
  const href = figure === undefined ? null : explainedAt(figure)
  if (href === null) return <>{children}</>
  return (
    <a class="explains" href={href} aria-label={label}>
      {children}
    </a>
  )
}
