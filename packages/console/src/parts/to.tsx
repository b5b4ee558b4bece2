/** A link for whoever may follow it; its text alone for everybody else. */
import type { ComponentChildren } from 'preact'
import type { Follow } from '../follow.ts'

interface ToProps {
  readonly href: string
  readonly follows: Follow
  readonly children: ComponentChildren
}
export const To = ({ href, follows, children }: ToProps) =>
  follows(href) ? <a href={href}>{children}</a> : <>{children}</>
