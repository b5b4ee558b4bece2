/** What the process takes of its machine. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metric, MetricSource } from './metric.ts'

const gauge = (name: string, help: string, value: number): Metric => ({
  ...{ name, help, kind: 'gauge', samples: [{ value }] }
})
const inSeconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0)

export const ofProcess = (): MetricSource => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return () => {
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed } = process.memoryUsage()
    const late = inSeconds(delay.percentile(99))
    // Each look tells of the time since the one before.
    delay.reset()
    return [
      {
        ...{ name: 'process_cpu_seconds_total', help: 'Processor time taken', kind: 'counter' },
        samples: [{ value: (user + system) / 1e6 }]
      },
      gauge('process_resident_memory_bytes', 'Memory resident', rss),
      gauge(
        'process_start_time_seconds',
        'When the process began, in seconds since 1970',
        performance.timeOrigin / 1e3
      ),
      gauge('nodejs_heap_used_bytes', 'Memory in use by what the program holds', heapUsed),
      gauge('nodejs_eventloop_lag_p99_seconds', 'How late timers are, but for one in a hundred', late)
    ]
  }
}
