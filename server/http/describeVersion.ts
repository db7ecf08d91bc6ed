import type { Act, Opinion, Version } from '../../shared/report/state.ts'

type Word = (address: string) => string | undefined

/** A version's record as the API gives it: with texts in the place of their addresses. */
export function describeVersion(record: Version, wordOf: Word) {
  const word = (address: string | undefined) => (address === undefined ? undefined : wordOf(address))
  const { note, provenance: _provenance, submittedBy, ...rest } = record
  return {
    ...rest,
    submittedBy: submittedBy.personId,
    note: word(note),
    signatures: record.signatures.map(({ shownAt: _shownAt, ...s }) => ({
      ...s,
      opinion: word(s.opinion),
      exception: word(s.exception),
    })),
    opinions: record.opinions.map(opinion => describeOpinion(opinion, word)),
    closures: record.closures.map(({ unitId, request, closed }) => ({
      unitId,
      request: withReason(request, word),
      ...(closed === undefined ? {} : { closed: withReason(closed, word) }),
    })),
  }
}

type Words = (address: string | undefined) => string | undefined

const withReason = ({ by, reason }: { readonly by: Act; readonly reason?: string }, word: Words) => ({
  by,
  reason: word(reason),
})

/** An opinion with what became of it. `disposition` is the answer in one word, as in the command. */
function describeOpinion(opinion: Opinion, word: Words) {
  const { shownAt: _shownAt, disposition, dispute, ...rest } = opinion
  return {
    ...rest,
    text: word(opinion.text),
    consultations: opinion.consultations.map(c => ({ ...c, text: word(c.text) })),
    ...(disposition === undefined
      ? {}
      : {
          disposition: disposition.kind,
          disposedBy: disposition.by,
          dispositionReason: word(disposition.reason),
        }),
    ...(dispute === undefined
      ? {}
      : {
          dispute: {
            by: dispute.by,
            reason: word(dispute.reason),
            ...(dispute.ruling === undefined
              ? {}
              : {
                  ruling: dispute.ruling.kind,
                  ruledBy: dispute.ruling.by,
                  rulingText: word(dispute.ruling.text),
                }),
          },
        }),
  }
}
