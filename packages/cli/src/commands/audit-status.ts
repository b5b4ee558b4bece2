/** `cofc audit status`: how far the log has come, what is signed of it, and by whom. */
import { parseNote, vkeyOf } from '@cofc/audit'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes } from '../exit-codes.ts'
import { onLog } from './on-log.ts'
import { failing, type Ended } from './session.ts'

export const statusCommand = (ended: Ended): Command => {
  const command = new Command('status')
  return command.description('say how far the log has come, and what of it is signed').action(async () => {
    await onLog(
      ended,
      command
    )(async ({ log, keys, output }) => {
      const [extent, latest] = [await log.extent(), await log.latest()]
      if (isLeft(extent)) return failing(output, extent.left)
      if (isLeft(latest)) return failing(output, latest.left)
      const [{ size }, signed] = [extent.right, latest.right?.size ?? 0]
      const signers = latest.right === null ? [] : signersOf(latest.right.note)
      const { name: origin } = keys.current
      output.result(
        { origin, size, signed, signers, key: vkeyOf(keys.current), rotations: keys.rotations.length },
        `${origin}: ${String(size)} events in the log, ${String(signed)} of them signed${
          signers.length === 0 ? '' : ` by ${signers.join(', ')}`
        }`
      )
      return exitCodes.done
    })
  })
}

const signersOf = (text: string): ReadonlyArray<string> => {
  const note = parseNote(text)
  return isLeft(note) ? [] : [...new Set(note.right.signatures.map(({ name }) => name))]
}
