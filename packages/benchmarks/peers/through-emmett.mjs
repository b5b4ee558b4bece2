/** What both of Emmett's stores are asked for. */
import { CommandHandler } from '@event-driven-io/emmett'

const handle = CommandHandler({ evolve: (state, event) => ({ ...state, last: event.type }), initialState: () => ({}) })

export const throughEmmett = store => ({
  append: (stream, expected, { data, metadata }) =>
    store.appendToStream(stream, [{ type: data.type, data, metadata }], {
      expectedStreamVersion: expected === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(expected)
    }),
  command: (stream, decide) =>
    handle(store, stream, state => {
      const { data, metadata } = decide(state)
      return { type: data.type, data, metadata }
    }),
  close: async () => undefined
})
