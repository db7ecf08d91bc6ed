import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { PersonStack } from '../ui/PersonMark.tsx'

/** Who has a section's text open now. It dims while the page does not hear the server. */
export function PresenceCell({ sectionId }: { sectionId: string }) {
  const { presence, connection } = useReport()
  const names = useDirectory()
  const people = presence[sectionId] ?? []
  if (people.length === 0) return null
  return <PersonStack max={2} people={people.map(names.person)} dim={connection !== 'live'} />
}
