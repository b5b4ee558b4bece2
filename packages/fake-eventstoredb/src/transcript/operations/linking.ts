import { binaryEvent } from '@eventstore/db-client'
import type { Scene } from '../scene.ts'

/** An event that stands for another: it says at which revision of the scene's stream that one is. */
export const linkTo = (scene: Scene, revision: number) =>
  binaryEvent({
    id: scene.id(`link to ${revision}`),
    type: '$>',
    data: Buffer.from(`${revision}@${scene.stream()}`)
  })
