import { Router } from 'express'

/** What `/metrics` counts, by name; numbers that only grow, and gauges. */
export interface Measures {
  readonly counters: Readonly<Record<string, number>>
  readonly gauges: Readonly<Record<string, number>>
}

/** `/metrics` in Prometheus' text format (version 0.0.4). Numbers about the server alone, nothing about people or texts. */
export function metricsRoutes(measure: () => Measures): Router {
  const router = Router()
  router.get('/metrics', (_req, res) => {
    const { counters, gauges } = measure()
    const lines = [...exposed(counters, 'counter'), ...exposed(gauges, 'gauge')]
    res.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`)
  })
  return router
}

const exposed = (values: Readonly<Record<string, number>>, type: 'counter' | 'gauge'): string[] =>
  Object.entries(values).flatMap(([name, value]) => [
    `# TYPE lianshu_${name} ${type}`,
    `lianshu_${name} ${value}`,
  ])
