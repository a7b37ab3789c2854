-- SPDX-FileCopyrightText: 2026 The Nestbox authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements end with a semicolon and an empty line. {id}, {blob} and {moment} are replaced by
-- the types of the database system.

create table schema_version (version integer not null);

create table school_setting (
    name text primary key,
    value text not null
);

create table staff_member (
    id {id},
    name text not null unique,
    roles text not null,
    secret_hash text not null,
    wrong_tries integer not null default 0,
    blocked_until {moment},
    active integer not null default 1
);

create table pupil (
    id {id},
    upn text not null unique,
    forename text not null,
    surname text not null,
    preferred text not null default '',
    school_year integer not null,
    class_name text not null default '',
    left_at {moment}
);

-- History as new lines; the newest line of a pupil and category is the answer in force.
create table consent (
    id {id},
    pupil_id integer not null references pupil (id),
    category text not null,
    answer text not null,
    recorded_at {moment} not null,
    recorded_by integer references staff_member (id)
);

create index consent_by_pupil on consent (pupil_id, category, id);

create table policy_pack (
    id {id},
    pack_id text not null,
    version text not null,
    document text not null,
    taken_at {moment} not null,
    taken_by integer references staff_member (id)
);

create table post (
    id {id},
    author_id integer not null references staff_member (id),
    state text not null,
    revision integer not null default 1,
    body text not null default '',
    kind text not null default 'tweet',
    reply_to text not null default '',
    category text not null default 'celebration',
    reason text not null default '',
    send_at {moment},
    submitted_at {moment},
    approved_by integer references staff_member (id),
    approved_at {moment},
    approved_fingerprint text not null default '',
    comment text not null default '',
    remote_id text not null default '',
    created_at {moment} not null,
    changed_at {moment} not null
);

create index post_by_state on post (state, id);

create table photo (
    id {id},
    post_id integer not null references post (id) on delete cascade,
    position integer not null,
    bytes {blob} not null,
    mime_type text not null,
    width integer not null,
    height integer not null,
    sha256 text not null,
    alt_text text not null default '',
    metadata_found text not null default ''
);

create index photo_by_post on photo (post_id, position);

-- What happened to a post, in order; never changed.
create table post_event (
    id {id},
    post_id integer not null references post (id),
    happened_at {moment} not null,
    actor_id integer references staff_member (id),
    action text not null,
    from_state text not null,
    to_state text not null,
    comment text not null default '',
    fingerprint text not null default ''
);

create index post_event_by_post on post_event (post_id, id);

create table outbox_item (
    id {id},
    post_id integer not null references post (id),
    fingerprint text not null,
    stage text not null,
    account text not null,
    written_at {moment} not null,
    changed_at {moment} not null,
    media text not null default '[]',
    remote_id text not null default '',
    reason text not null default ''
);

-- One create per approval: a post has at most one item that may have reached the network.
create unique index outbox_one_per_post on outbox_item (post_id)
    where stage in ('preparing', 'creating', 'unknown', 'sent');

create table audit_entry (
    id {id},
    happened_at {moment} not null,
    actor_id integer,
    action text not null,
    subject text not null,
    detail text not null default '',
    previous_hash text not null,
    hash text not null unique
);
