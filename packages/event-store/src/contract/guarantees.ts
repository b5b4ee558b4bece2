/** The promises of an event store, each with the tests that hold it to them. */
import { appending } from './appending.ts'
import { closing } from './closing.ts'
import { concurrency } from './concurrency.ts'
import { delaying } from './delaying.ts'
import { fidelity } from './fidelity.ts'
import { followingLive } from './following-live.ts'
import { followingUnparsed } from './following-unparsed.ts'
import { following } from './following.ts'
import { heads } from './heads.ts'
import { illFormed } from './ill-formed.ts'
import { largePages } from './large-pages.ts'
import { linearity } from './linearity.ts'
import { longStreams } from './long-streams.ts'
import type { Guarantee } from './guarantee.ts'
import type { OpenStore } from './opening.ts'
import type { GuaranteesPage } from './page.ts'
import { reading } from './reading.ts'
import { refusing } from './refusing.ts'

export interface ContractOptions {
  /** Why no commit can be held up, for a store that opens without `beginAppend`. */
  readonly indivisible?: string
  /** How many events the long stream has: 5,000 when left out. */
  readonly longStream?: number
  /** What this store promises beyond the port. */
  readonly more?: ReadonlyArray<Guarantee>
  /** The page of guarantees that the run is to bear out. */
  readonly page?: GuaranteesPage
}

export const guarantees = (open: OpenStore, options: ContractOptions): ReadonlyArray<Guarantee> => [
  {
    title: 'appending',
    promises:
      'All events of an append are kept or none, right behind the version the writer expected. The identical append repeated is done once and gets the first answer; any other at a version that is not the stream’s is a conflict that names the actual one.',
    tests: () => {
      appending(open)
    }
  },
  {
    title: 'refusing what cannot be stored',
    promises:
      'What JSON cannot hold, what has no proper name or id and what is too large is refused, as data that say where and why, before anything is stored.',
    tests: () => {
      refusing(open)
    }
  },
  {
    title: 'answering whatever is asked',
    promises:
      'No argument makes it throw. An expected version that is no number of events is refused; a name, a type or a partition that there cannot be holds nothing; a position that no store gives out is told. A number from which to read, or for the size of a page, means the nearest that there is.',
    tests: () => {
      illFormed(open)
    }
  },
  {
    title: 'giving back exactly what was given',
    promises:
      'Every JSON value comes back as it was given, but for minus zero, which is zero. What a caller changes afterwards changes no history.',
    tests: () => {
      fidelity(open)
    }
  },
  {
    title: 'reading a stream',
    promises:
      'A stream is read in the order of its versions, from any of them, in pages of 500 at most; what was appended is read at once. No page, of a stream or of the history, holds more than 8 MiB of JSON and one event.',
    tests: () => {
      reading(open)
      largePages(open)
      longStreams(open, options.longStream)
    }
  },
  {
    title: 'following to the end',
    promises:
      'Everything after a position comes once and in the order of positions, which is the same for every reader; a checkpoint also passes what the filter leaves out.',
    tests: () => {
      following(open)
      delaying(open, options)
    }
  },
  {
    title: 'following live',
    promises:
      'What is there comes first, then the end is told, then what is appended as it comes. The reader pulls: a slow reader holds up no other, and at most one page is read ahead for it. It can stop at any moment.',
    tests: () => {
      followingLive(open)
    }
  },
  {
    title: 'following unparsed',
    promises:
      'A reader of long histories follows the same events with their data as text, and with their metadata as text when it asks for them: what is parsed, and when, is the reader’s own affair, and what is no JSON comes as it is stored.',
    tests: () => {
      followingUnparsed(open)
    }
  },
  {
    title: 'the head of the history',
    promises: 'The position of the last event can be asked for without reading the history.',
    tests: () => {
      heads(open)
    }
  },
  {
    title: 'many at once',
    promises: 'Writers and readers see what they could have seen one after another, none of them half an append.',
    tests: () => {
      concurrency(open)
      linearity(open)
    }
  },
  {
    title: 'closing',
    promises:
      'Every call is answered, also one that is under way when the store is closed; afterwards every call fails as unavailable.',
    tests: () => {
      closing(open)
    }
  }
]
