import type { Words } from '../words.ts'
import type { errors as zh } from '../zh-CN/errors.ts'
import { approval } from './errors/approval.ts'
import { deadlines } from './errors/deadlines.ts'
import { identity } from './errors/identity.ts'
import { importing } from './errors/importing.ts'
import { issue } from './errors/issue.ts'
import { notices } from './errors/notices.ts'
import { opinions } from './errors/opinions.ts'
import { posts } from './errors/posts.ts'
import { unchanged } from './errors/unchanged.ts'

export const errors = {
  network: {
    title: 'The server has not answered. ',
    text: 'Perhaps the network is gone. This page is as it was; try again later, nothing is done twice.',
  },
  status: {
    malformed: {
      title: 'The server did not understand the request. ',
      text: `${unchanged} Please reload and try again.`,
    },
    forbidden: {
      title: 'Your post does not allow this. ',
      text: `${unchanged} Please ask the lead unit or the coordinator.`,
    },
    notFound: { title: 'Not found, or not among what you may see. ', text: 'What was saved is safe.' },
    conflict: {
      title: 'Things have just changed; this was not done. ',
      text: `${unchanged} Please look at the present state first.`,
    },
    tooLarge: { title: 'Too large for the server. ', text: `${unchanged} Please split or compress it.` },
    refused: { title: 'A condition is not met yet; this was not done. ', text: unchanged },
    tooMany: { title: 'Too many requests. ', text: `${unchanged} Please wait a moment.` },
    server: {
      title: 'The server could not finish. ',
      text: 'What was saved is safe. Try again later; if it stays, tell your administrator the error number.',
    },
    unavailable: {
      title: 'The server cannot store anything now. ',
      text: 'What was saved before is safe. Try again when it is back.',
    },
  },
  code: {
    not_signed_in: {
      title: 'Your session has ended. ',
      text: 'This page is as you left it. Sign in and go on from here.',
    },
    wrong_credentials: { title: 'Wrong account or password. ', text: 'Please check and try again.' },
    wrong_password: { title: 'Wrong password. ', text: 'Please enter your sign-in password again.' },
    locked: {
      title: 'Too many wrong attempts; signing in is paused. ',
      text: 'Please wait some minutes, or ask your administrator for a new password.',
    },
    confirm_required: {
      title: 'Your identity is not confirmed yet. ',
      text: 'Nothing was done, nothing has changed.',
    },
    storage: {
      title: 'The server cannot reach its store now. ',
      text: 'What was saved before is safe. It goes on by itself.',
    },
    wrong_state: {
      title: 'This step is over. ',
      text: 'Somebody has just acted; it was not done twice. Please look at the present state.',
    },
    outdated_version: {
      title: 'The version you read has just been replaced. ',
      text: 'It was not signed. Please read the new one first.',
    },
    outdated_report: {
      title: 'The report has just changed. ',
      text: `${unchanged} Please look at the present state first.`,
    },
    acted_on: {
      title: 'Somebody has acted since, so it can no longer be taken back. ',
      text: `${unchanged} Ask who has to act now to return it.`,
    },
    text_held: {
      title: "This section's text is being checked and cannot change now. ",
      text: 'The text is saved; the result shows in a moment.',
    },
    not_drafting: { title: 'This section is not being drafted any more. ', text: 'The text is unchanged.' },
    not_frozen: { title: 'This section has no submitted version yet. ', text: unchanged },
    section_frozen: {
      title: 'This section has been submitted and cannot be changed so. ',
      text: `${unchanged} Return or recall it first.`,
    },
    report_closed: { title: 'The report has moved on and cannot be changed. ', text: unchanged },
    foreign_origin: {
      title: 'The request did not come from this page. ',
      text: `${unchanged} Please act on this site's own pages.`,
    },
    too_large: { title: 'Too large for the server. ', text: `${unchanged} Please split or compress it.` },
    too_fast: { title: 'Too many requests. ', text: `${unchanged} Please wait a moment.` },
    internal: {
      title: 'The server could not finish. ',
      text: 'What was saved is safe. Try again later; if it stays, tell your administrator the error number.',
    },
    password_change_required: {
      title: 'Please change the initial password first. ',
      text: 'Everything else comes after it.',
    },
    delegation_exists: {
      title: 'The same delegation is in force already. ',
      text: `${unchanged} Revoke it first to change its dates.`,
    },
    holder_only: { title: 'Only the holder of the post may delegate it or revoke that. ', text: unchanged },
    delegation_revoked: { title: 'This delegation has been revoked already. ', text: unchanged },
    'PO-02_colleague': {
      title: 'Only somebody who holds a post in the same unit may act for you. ',
      text: unchanged,
    },
    'PO-02_signingPost': { title: 'Nothing of this post can be done by somebody else. ', text: unchanged },
    'PO-02_otherPerson': { title: 'Nobody needs to act for himself. ', text: unchanged },
    'PO-02_period': {
      title: 'The last day must come after the first, today at the earliest. ',
      text: unchanged,
    },
    opinion_open: { title: 'Your unit’s opinion on this version is not settled yet. ', text: unchanged },
    no_delegation: { title: 'There is no delegation in force. ', text: unchanged },
    admin_only: { title: 'Only the administrator keeps units and people. ', text: unchanged },
    auditor_only: { title: 'Only the auditor may see the access log. ', text: unchanged },
    account_closed: { title: 'This account is closed. ', text: 'Please ask your administrator.' },
    setup_closed: {
      title: 'The set-up link is not valid, or set-up is done. ',
      text: `${unchanged} Use the link printed at the last start, or sign in.`,
    },
    already_founded: { title: 'Set-up is done. ', text: `${unchanged} Please sign in.` },
    outdated_directory: {
      title: 'Units and people have just changed. ',
      text: `${unchanged} Please look at the present state first.`,
    },
    person_disabled: { title: 'This person is disabled. ', text: unchanged },
    person_exists: { title: 'This person is there already. ', text: unchanged },
    post_ended: { title: 'This post has ended. ', text: unchanged },
    post_exists: { title: 'There is such a post already. ', text: unchanged },
    unit_exists: { title: 'This unit is there already. ', text: unchanged },
    no_such_post: {
      title: 'You do not hold this post any more. ',
      text: `${unchanged} Choose another post at the top right.`,
    },
    not_compiled: { title: 'The report is not compiled yet. ', text: 'Accepted sections are safe.' },
    ...identity,
    ...deadlines,
    ...approval,
    ...importing,
    ...notices,
    ...issue,
    ...opinions,
    ...posts,
    storage_unavailable: {
      title: 'The server cannot reach its store now. ',
      text: 'What was saved before is safe. It goes on by itself.',
    },
    'PE-02_name': { title: 'There is a unit of this name. ', text: `${unchanged} Choose another name.` },
    'PE-03_login': { title: 'This account name is taken. ', text: `${unchanged} Choose another one.` },
    'PE-04_period': { title: 'The dates of the post are wrong. ', text: `${unchanged} Check them.` },
    'PE-05_otherPerson': {
      title: 'An administrator cannot give himself a post. ',
      text: `${unchanged} Another administrator may.`,
    },
    'PE-06_admin': {
      title: 'One administrator has to remain. ',
      text: `${unchanged} Enter another one first.`,
    },
    'PE-07_otherPerson': {
      title: 'The successor must be another person. ',
      text: `${unchanged} Choose somebody else.`,
    },
    'PE-12_length': { title: 'The new password is too short. ', text: '10 characters at least.' },
    'PE-12_brevity': { title: 'The new password is too long. ', text: '200 characters at most.' },
    'PE-12_notLogin': {
      title: 'The new password may not be the account name. ',
      text: 'Choose another one.',
    },
    'PE-12_variety': {
      title: 'The new password is too plain. ',
      text: 'Use 4 different characters at least.',
    },
    'PE-12_difference': { title: 'The new password is the old one. ', text: 'Choose another one.' },
    'PE-13_account': { title: 'This person has no account. ', text: unchanged },
    key_reused: {
      title: 'The request repeats an earlier one with other content. ',
      text: `${unchanged} Please reload and try again.`,
    },
    coordinator_only: { title: 'Only the coordinator may do this. ', text: unchanged },
    coordinator_or_lead_head_only: {
      title: 'Only the coordinator or the head of the lead unit may do this. ',
      text: unchanged,
    },
    lead_head_only: { title: 'Only the head of the lead unit may sign. ', text: unchanged },
    lead_reviewers_only: { title: 'Only reviewers of the lead unit may do this. ', text: unchanged },
    lead_writers_only: {
      title: 'Only drafters and liaisons of the lead unit may submit. ',
      text: 'The text is unchanged.',
    },
    co_heads_only: { title: 'Only the head of a co-unit may countersign. ', text: unchanged },
    not_the_one_to_return: { title: 'It is not yours to return at this step. ', text: unchanged },
    submitter_only: { title: 'Only who submitted may withdraw. ', text: unchanged },
    revoked: { title: 'You may no longer see this report. ', text: 'What you did is on record.' },
    'DL-02': { title: 'There is nobody to remind. ', text: 'Nobody has to act on these sections now.' },
    'RP-01': {
      title: 'Some sections are not accepted yet. ',
      text: 'Accepted ones stay so. Please finish the others first.',
    },
    'WF-01': {
      title: 'It cannot be assigned so. ',
      text: `${unchanged} Check lead unit, co-units and due time.`,
    },
    'WF-01_leaf': { title: 'A heading with parts below it is not assigned. ', text: 'Assign the parts.' },
    'WF-01_unit': {
      title: 'One of the units is not on the list any more. ',
      text: `${unchanged} Please choose again.`,
    },
    'WF-01_co_unit_is_lead': {
      title: 'The lead unit cannot countersign as well. ',
      text: 'Take it out of the co-units.',
    },
    'WF-01_due_in_future': { title: 'The due time has passed. ', text: 'Choose a later one.' },
    'WF-01_reason': { title: 'Reassigning needs a reason. ', text: 'One sentence; the former unit sees it.' },
    'WF-03': {
      title: 'It cannot be submitted yet. ',
      text: 'The text is saved. Please settle the failing checks first.',
    },
    'WF-03_text': { title: 'This section has no text yet. ', text: 'Write it first.' },
    'WF-06': {
      title: 'You are the only author and may not review it. ',
      text: `${unchanged} Somebody else in your unit may.`,
    },
    'WF-06_exceptionReason': {
      title: 'You are the only author: reviewing it needs a reason. ',
      text: 'Every later signer is shown it.',
    },
    'WF-07': { title: 'Please write the opinion. ', text: 'A change request or a disagreement needs words.' },
    'WF-12': { title: 'It cannot be returned to that step. ', text: `${unchanged} Choose another one.` },
    'WF-18': {
      title: 'You have signed this version already. ',
      text: 'One person gives only one of review, countersignature and signature on a version.',
    },
    'WF-25': { title: 'The outline cannot be changed so. ', text: unchanged },
    'WF-25_level': { title: 'Headings have four levels at most. ', text: 'Put it one level up.' },
    'WF-25_title': { title: 'Please write a title. ', text: 'It may not be empty.' },
    'WF-25_heading': {
      title: 'A body without heading has nothing below it. ',
      text: 'Put it under its heading.',
    },
    'WF-25_place': { title: 'It cannot be put below itself. ', text: 'Choose another place.' },
    'WF-25_no_evidence': {
      title: 'This section has evidence and cannot be removed.',
      text: 'Nothing has changed. Take its evidence off first.',
    },
    'WF-25_children': {
      title: 'It has sections below it and cannot be removed. ',
      text: `${unchanged} Move or remove those first.`,
    },
    'WF-25_empty': { title: 'It has text and cannot be removed. ', text: 'The text is unchanged.' },
  },
} satisfies Words<typeof zh>
