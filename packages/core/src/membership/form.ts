/** The two forms without which an application is not complete. */
import * as t from 'io-ts'

export type Form = 'joining' | 'finance'
export const Form: t.Type<Form, Form, unknown> = t.keyof({ joining: null, finance: null }, 'Form')
