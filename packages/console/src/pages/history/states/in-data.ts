/** A state as it stands in data, where a map is an object. */
export type InData<T> =
  T extends ReadonlyMap<unknown, infer Value>
    ? Readonly<Record<string, InData<Value>>>
    : T extends string | number | boolean | null
      ? T
      : { readonly [Name in keyof T]: InData<T[Name]> }
