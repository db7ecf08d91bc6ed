import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AccessBody, accessBody } from '../../shared/people/access.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReports } from '../report/ReportsProvider.tsx'
import { type AccessGroup, accessKindOf } from './accessKinds.ts'
import { accessPlace } from './accessPlace.ts'
import { type ChainRecord, once } from './record.ts'
import type { ChainContent, ChainRow } from './row.ts'
import type { SectionNames } from './sectionNames.ts'
import { useContents } from './useContents.ts'

/** The access log in words. `sections` knows those of the report at hand; others go by their id. */
export function useAccessRecords(
  rows: readonly ChainRow[],
  sections: SectionNames,
): readonly ChainRecord<AccessGroup>[] {
  const { t } = useTranslation('audit')
  const names = useDirectory()
  const sentence = useAccessSentence(sections)
  const contents = useContents(rows, accessBody)
  return useMemo(
    () =>
      contents.map(
        (content): ChainRecord<AccessGroup> => ({
          row: content.row,
          at: content.at,
          personId: content.actor,
          ...accessKindOf(content.body),
          sectionIds: sectionsOf(content),
          told: once(() => ({
            name: content.actor === '' ? t('nobody') : names.person(content.actor).name,
            as: loginOf(content, login => t('account', { login })),
            verb: t(content.body === undefined ? 'accessVerb.unknown' : `accessVerb.${content.body.type}`),
            sentence:
              content.body === undefined ? t('said.unknown', { type: content.type }) : sentence(content.body),
          })),
        }),
      ),
    [contents, names, sentence, t],
  )
}

type Content = ChainContent<AccessBody>

function sectionsOf({ body }: Content): readonly string[] {
  const place = body !== undefined && 'path' in body.data ? accessPlace(body.data.path) : undefined
  return place !== undefined && 'sectionId' in place ? [place.sectionId] : []
}

/** The account that somebody tried, where he was not let in. */
const loginOf = ({ body }: Content, say: (login: string) => string): string =>
  body?.type === 'session.refused' && body.data.login !== undefined ? say(body.data.login) : ''

/** Says what an entry of the access log tells. */
function useAccessSentence(sections: SectionNames): (body: AccessBody) => string {
  const { t } = useTranslation('audit')
  const names = useDirectory()
  const reports = useReports()
  return useMemo(() => {
    const title = (id: string) =>
      (reports.status === 'ready' ? reports.data.find(report => report.id === id)?.title : undefined) ?? id
    const what = (method: string, path: string): string => {
      const place = accessPlace(path)
      if ('n' in place)
        return t(`place.${place.kind}`, { section: sections.name(place.sectionId), n: place.n })
      if ('sectionId' in place) return t(`place.${place.kind}`, { section: sections.name(place.sectionId) })
      if ('reportId' in place) return t(`place.${place.kind}`, { report: title(place.reportId) })
      if (place.kind === 'evidence') return t('place.evidence', { hash: place.sha256.slice(0, 8) })
      return place.kind === 'other' ? t('place.other', { method, path }) : t(`place.${place.kind}`)
    }
    return body => {
      switch (body.type) {
        case 'session.refused':
          if (body.data.by !== undefined && body.data.reason === 'wrong')
            return t(`accessBy.${body.data.by}.wrong`, { address: body.data.address })
          return t(`access.session.refused.${body.data.reason}`, { address: body.data.address })
        case 'access.granted':
          return t('access.access.granted', { what: what(body.data.method, body.data.path) })
        case 'access.refused': {
          const said = { what: what(body.data.method, body.data.path) }
          return t(body.data.method === 'GET' ? 'access.access.refused' : 'access.access.refusedAct', said)
        }
        case 'log.gap':
          return t('access.log.gap', { lost: body.data.lost })
        case 'session.closed':
          return t('access.session.closed')
        case 'provider.linked':
        case 'provider.unlinked': {
          const { personId, address } = body.data
          return t(`access.${body.type}`, { name: names.person(personId).name, address })
        }
        case 'session.opened':
          if (body.data.by === undefined) return t('access.session.opened', { address: body.data.address })
          return t(`accessBy.${body.data.by}.opened`, { address: body.data.address })
        case 'identity.confirmed':
        case 'identity.refused': {
          const by = body.data.by === undefined ? 'access' : 'accessBy.passkey'
          return t(`${by}.${body.type}`, { address: body.data.address })
        }
        default:
          return t(`access.${body.type}`, { address: body.data.address })
      }
    }
  }, [sections, reports, names, t])
}
