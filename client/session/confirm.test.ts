import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '../server/failures.ts'
import { withConfirmation } from './ConfirmProvider.tsx'

const needsProof = new ApiError(403, 'confirm_required')

describe('acts that need a proof of identity', () => {
  it('[SG-01] are repeated once the person has proved who he is', async () => {
    const act = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(needsProof)
      .mockResolvedValueOnce('signed')
    await expect(withConfirmation(async () => true)(act)).resolves.toBe('signed')
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('[SG-01] are not done when the person turns away', async () => {
    const act = vi.fn<() => Promise<string>>().mockRejectedValue(needsProof)
    await expect(withConfirmation(async () => false)(act)).rejects.toBe(needsProof)
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('ask for nothing when they were refused for another reason', async () => {
    const confirm = vi.fn(async () => true)
    const refusal = new ApiError(409, 'outdated_version')
    await expect(withConfirmation(confirm)(() => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(confirm).not.toHaveBeenCalled()
  })
})
