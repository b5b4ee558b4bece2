/**
 * A record some of whose fields may be left out. A command that gets a field later than its others has it so: what was
 * asked before the field was there is the same command still, with the same digest.
 */
import * as t from 'io-ts'

type Props = Readonly<Record<string, t.Mixed>>
type Whole<P extends Props> = { readonly [Field in keyof P]: t.TypeOf<P[Field]> }
/** A field is there or it is not, and never `undefined`. */
type With<Needed extends Props, More extends Props> = Whole<Needed> & Partial<Whole<More>>

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What is neither needed nor one of the fields that may be left out is stripped. */
export const strictWith = <Needed extends Props, More extends Props>(
  needed: Needed,
  more: More,
  name: string
): t.Type<With<Needed, More>, unknown> => {
  const [neededProps, moreProps]: ReadonlyArray<Props> = [needed, more]
  const allProps = { ...neededProps, ...moreProps }
  const there = (value: unknown): t.Mixed =>
    t.type(
      Object.fromEntries(
        Object.entries(allProps).filter(
          ([field]) => !Object.hasOwn(more, field) || (isRecord(value) && Object.hasOwn(value, field))
        )
      ),
      name
    )
  const record = new t.InterfaceType<t.Props, unknown>(
    name,
    (value): value is unknown => there(value).is(value),
    (value, context) => there(value).validate(value, context),
    t.identity,
    allProps
  )
  return t.exact(Object.assign(record, { mayBeLeftOut: Object.keys(more) }) as never, name) as never
}
