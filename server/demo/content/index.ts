import { chapter1 } from './chapter-1.ts'
import { leadershipAndFunding } from './chapter-2-leadership.ts'
import { trainingAndUnion } from './chapter-2-reform.ts'
import { sitesAndSafety } from './chapter-2-schools.ts'
import { healthFoodAndCare } from './chapter-2-students.ts'
import { teachersAndPosts } from './chapter-2-teachers.ts'
import { chapter3 } from './chapter-3.ts'
import { chapter4 } from './chapter-4.ts'
import type { DemoSection } from './section.ts'

export { letter } from './letter.ts'

/** The outline of 望川区's report in reading order: a section stands after its parent and before its next sibling. */
export const sections: readonly DemoSection[] = [
  ...chapter1,
  { slug: 'duties', parentSlug: null, title: '履行教育职责情况' },
  ...leadershipAndFunding,
  ...teachersAndPosts,
  ...sitesAndSafety,
  ...healthFoodAndCare,
  ...trainingAndUnion,
  ...chapter3,
  ...chapter4,
]
