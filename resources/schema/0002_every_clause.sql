-- SPDX-FileCopyrightText: 2026 The Nestbox authors
-- SPDX-License-Identifier: GPL-3.0-or-later

drop table policy_pack;

-- Every version of the school's policy that was ever in force; never changed, never deleted.
create table policy_version (
    id {id},
    pack_id text not null,
    version text not null,
    document text not null,
    minute_reference text not null default '',
    approved_by integer references staff_member (id),
    approved_at {moment} not null,
    unique (pack_id, version)
);

-- The guided copy a head is working on; one per policy.
create table policy_draft (
    pack_id text primary key,
    document text not null,
    changed_by integer references staff_member (id),
    changed_at {moment} not null
);

create table acknowledgement (
    id {id},
    staff_id integer not null references staff_member (id),
    pack_id text not null,
    version text not null,
    acknowledged_at {moment} not null,
    unique (staff_id, pack_id, version)
);

-- A head carries on with an overdue or undated policy, with a reason, until a day.
create table policy_sign_off (
    id {id},
    pack_id text not null,
    version text not null,
    reason text not null,
    until text not null,
    signed_by integer not null references staff_member (id),
    signed_at {moment} not null
);

-- "This is the prayer, not a child": asked by an author, decided by a reviewer.
create table dismissal (
    id {id},
    rule text not null,
    phrase text not null,
    reason text not null,
    post_id integer references post (id),
    asked_by integer not null references staff_member (id),
    asked_at {moment} not null,
    decision text not null default 'asked',
    decided_by integer references staff_member (id),
    decided_at {moment},
    comment text not null default ''
);

create index dismissal_by_rule on dismissal (rule, decision);

-- The school's own lines in the word lists; a withdrawn line stays on record.
create table school_phrase (
    id {id},
    list text not null,
    case_name text not null default '',
    effect text not null,
    phrase text not null,
    reason text not null,
    added_by integer references staff_member (id),
    added_at {moment} not null,
    withdrawn_by integer references staff_member (id),
    withdrawn_at {moment}
);

-- Terms, holidays, INSET days; days as ISO dates, both ends included.
create table calendar_entry (
    id {id},
    kind text not null,
    first_day text not null,
    last_day text not null,
    name text not null
);

-- What the rules said of a post when it was last judged, so that a change can be told.
create table post_judgement (
    post_id integer primary key references post (id) on delete cascade,
    revision integer not null,
    rules_revision integer not null,
    judged_at {moment} not null,
    severity text not null,
    clauses text not null default ''
);

-- Something a person must be told: what changed about a post, and why.
create table notice (
    id {id},
    staff_id integer not null references staff_member (id),
    post_id integer references post (id) on delete cascade,
    happened_at {moment} not null,
    cause text not null,
    before_severity text not null default '',
    after_severity text not null default '',
    clauses text not null default '',
    voided integer not null default 0,
    read_at {moment}
);

create index notice_by_staff on notice (staff_id, read_at);

-- Recorded decisions of every kind: followers, mentions, incidents, concerns, yearly duties.
create table decision (
    id {id},
    kind text not null,
    subject text not null default '',
    choice text not null default '',
    reason text not null default '',
    fields text not null default '{}',
    clauses text not null default '',
    policy_version text not null default '',
    state text not null default 'open',
    due_on text not null default '',
    recorded_by integer not null references staff_member (id),
    recorded_at {moment} not null
);

create index decision_by_kind on decision (kind, state);

-- What was added to a decision later, in order; never changed.
create table decision_step (
    id {id},
    decision_id integer not null references decision (id),
    step text not null,
    note text not null default '',
    taken_by integer not null references staff_member (id),
    taken_at {moment} not null
);

alter table post add column also_sent_by text not null default '';

alter table post add column words_source text not null default '';

alter table photo add column source text not null default '';

alter table photo add column source_note text not null default '';

alter table post_event add column policy_version text not null default '';

alter table outbox_item add column policy_version text not null default '';
