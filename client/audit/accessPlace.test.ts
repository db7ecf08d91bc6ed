import { describe, expect, it } from 'vitest'
import { accessPlace } from './accessPlace.ts'

const section = { reportId: 'demo', sectionId: 'demo-a' }

describe('what a path of the access log stands for', () => {
  it.each([
    ['/api/reports/demo/sections/demo-a/text', { kind: 'text', ...section }],
    ['/api/reports/demo/sections/demo-a/versions', { kind: 'versions', ...section }],
    ['/api/reports/demo/sections/demo-a/versions/2', { kind: 'version', ...section, n: '2' }],
    ['/api/reports/demo/sections/demo-a/versions/2/diff', { kind: 'diff', ...section, n: '2' }],
    ['/api/reports/demo/preview', { kind: 'preview', reportId: 'demo' }],
    ['/api/reports/demo/versions/1', { kind: 'preview', reportId: 'demo' }],
    ['/api/reports/demo/export.docx', { kind: 'export', reportId: 'demo' }],
    ['/api/reports/demo/audit', { kind: 'audit', reportId: 'demo' }],
    ['/api/reports/demo/verification', { kind: 'audit', reportId: 'demo' }],
    ['/api/reports/demo/commands', { kind: 'report', reportId: 'demo' }],
    ['/api/reports/demo/sections', { kind: 'report', reportId: 'demo' }],
    ['/api/people/commands', { kind: 'people' }],
    ['/api/access-log', { kind: 'access' }],
    ['/api/evidence/abc', { kind: 'evidence', sha256: 'abc' }],
    ['/', { kind: 'other' }],
    ['', { kind: 'other' }],
    ['/api/reports/%E6%8A%A5/preview', { kind: 'preview', reportId: '报' }],
    ['/api/reports/%zz/preview', { kind: 'preview', reportId: '%zz' }],
  ])('[AU-11] %s', (path, place) => {
    expect(accessPlace(path)).toEqual(place)
  })
})
