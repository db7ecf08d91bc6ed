import type { PeopleListing } from '../../shared/people/directory.ts'
import { ConfirmActingDialog } from '../acting/ConfirmActingDialog.tsx'
import { ActDialog } from './ActDialog.tsx'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import type { PeopleAct } from './act.ts'
import { DisableDialog } from './DisableDialog.tsx'
import { EndPostDialog } from './EndPostDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'
import { SucceedDialog } from './SucceedDialog.tsx'
import { UnitDialog } from './UnitDialog.tsx'

/** What every dialog of this page is given. */
export interface PeopleDialogProps {
  readonly listing: PeopleListing
  /** Goes on with another act. */
  readonly onAct: (act: PeopleAct) => void
  readonly onClose: () => void
  /** The directory has changed; `words` say how. */
  readonly onChanged: (words: string) => void
}

/** The dialog of what the administrator is about to do. */
export function PeopleDialog({ act, ...rest }: PeopleDialogProps & { readonly act: PeopleAct | undefined }) {
  switch (act?.kind) {
    case undefined:
      return null
    case 'addUnit':
      return <UnitDialog {...rest} />
    case 'renameUnit':
      return <UnitDialog {...rest} unit={act.unit} />
    case 'succeedUnit':
      return <SucceedDialog {...rest} unit={act.unit} />
    case 'addPerson':
      return <AddPersonDialog {...rest} />
    case 'assign':
      return <AssignDialog {...rest} person={act.person} />
    case 'actIn':
      return <ActDialog {...rest} person={act.person} />
    case 'resetPassword':
      return <ResetPasswordDialog {...rest} person={act.person} />
    case 'disable':
      return <DisableDialog {...rest} person={act.person} />
    case 'endPost':
      return <EndPostDialog {...rest} post={act.post} />
    case 'confirmActing':
      return (
        <ConfirmActingDialog
          directory={rest.listing}
          post={act.post}
          onClose={rest.onClose}
          onDone={rest.onChanged}
        />
      )
    case 'handOver':
      return <HandOverDialog {...rest} post={act.post} />
  }
}
