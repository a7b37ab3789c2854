// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox_world.h"

#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/sandbox/media_rules.h"
#include "app/sandbox/post_rules.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace sandbox {
namespace {

using Lock = std::lock_guard<std::mutex>;

QString freeNameBeside(const QString& path, const QDateTime& now)
{
    const QString base = path + QLatin1String(".broken-") + now.toString(u"yyyyMMdd-HHmmss");
    QString name = base;
    for (int number = 2; QFile::exists(name); ++number)
        name = base + QLatin1Char('-') + QString::number(number);
    return name;
}

} // namespace

SandboxWorld::SandboxWorld(const base::Clock& clock, WorldOptions options, RandomBytes random)
    : m_clock(clock)
    , m_options(completed(std::move(options)))
    , m_random(std::move(random))
    , m_authorizations(clock, m_options, m_random)
{
    addMissingAccounts();
}

base::Result<void> SandboxWorld::load(const QString& path)
{
    const Lock lock(m_mutex);
    base::Result<WorldState> state = readWorld(path);
    if (!state && state.error().kind == base::ErrorKind::Storage)
        return base::failure(state.error());
    if (state && m_authorizations.restore(state->signIns)) {
        m_state = std::move(*state);
        addMissingAccounts();
        m_path = path;
        return {};
    }
    m_authorizations.clear();
    if (!state && state.error().kind == base::ErrorKind::NotFound) {
        m_path = path;
        keep();
        return m_lastSave;
    }
    const QString aside = freeNameBeside(path, m_clock.now());
    if (!QFile::rename(path, aside))
        return base::failure(base::ErrorKind::Storage,
            tr("The saved practice school is damaged and could not be put aside. Check that you "
               "may write to its folder."));
    m_state = {};
    addMissingAccounts();
    m_path = path;
    keep();
    return base::failure(base::ErrorKind::Invalid,
        tr("The saved practice school was damaged, so practice starts afresh. The old file is "
           "kept under the name %1.")
            .arg(QFileInfo(aside).fileName()));
}

base::Result<void> SandboxWorld::save(const QString& path) const
{
    const Lock lock(m_mutex);
    WorldState state = m_state;
    state.signIns = m_authorizations.toJson();
    return writeWorld(path, state);
}

base::Result<void> SandboxWorld::lastSave() const
{
    const Lock lock(m_mutex);
    return m_lastSave;
}

void SandboxWorld::reset()
{
    const Lock lock(m_mutex);
    const Snowflakes ids = m_state.ids; // ids are never handed out twice
    m_state = {};
    m_state.ids = ids;
    m_authorizations.clear();
    addMissingAccounts();
    keep();
}

QVector<Account> SandboxWorld::accounts() const
{
    const Lock lock(m_mutex);
    return m_state.accounts;
}

std::optional<Account> SandboxWorld::account(const QString& id) const
{
    const Lock lock(m_mutex);
    const Account* found = findAccount(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Account> SandboxWorld::accountNamed(const QString& username) const
{
    const Lock lock(m_mutex);
    for (const Account& account : m_state.accounts) {
        if (account.username.compare(username, Qt::CaseInsensitive) == 0)
            return account;
    }
    return std::nullopt;
}

Ruling<void> SandboxWorld::checkSignIn(const SignInRequest& request) const
{
    const Lock lock(m_mutex);
    return m_authorizations.check(request);
}

Ruling<QString> SandboxWorld::approveSignIn(const SignInRequest& request, const QString& accountId)
{
    const Lock lock(m_mutex);
    if (!findAccount(accountId))
        return refused(Refusal::UnknownAccount);
    return m_authorizations.issueCode(request, accountId);
}

Ruling<TokenSet> SandboxWorld::exchangeCode(const CodeExchange& exchange)
{
    const Lock lock(m_mutex);
    Ruling<TokenSet> tokens = m_authorizations.exchange(exchange);
    keep();
    return tokens;
}

Ruling<TokenSet> SandboxWorld::refresh(const QString& clientId, const QString& refreshToken)
{
    const Lock lock(m_mutex);
    Ruling<TokenSet> tokens = m_authorizations.refresh(clientId, refreshToken);
    keep();
    return tokens;
}

void SandboxWorld::revoke(const QString& token)
{
    const Lock lock(m_mutex);
    m_authorizations.revoke(token);
    keep();
}

std::optional<Bearer> SandboxWorld::bearer(const QString& accessToken) const
{
    const Lock lock(m_mutex);
    std::optional<Bearer> bearer = m_authorizations.bearer(accessToken);
    if (bearer && !findAccount(bearer->accountId))
        return std::nullopt;
    return bearer;
}

QString SandboxWorld::clientId() const
{
    return m_options.clientId;
}

Ruling<Medium> SandboxWorld::upload(
    const QString& accountId, const QByteArray& bytes, const QString& category)
{
    const Lock lock(m_mutex);
    if (!findAccount(accountId))
        return refused(Refusal::UnknownAccount);
    const auto facts = checkUpload(bytes, category);
    if (!facts)
        return refused(facts.error());
    forgetStaleMedia();
    Medium medium;
    medium.uploadedAt = m_clock.now();
    medium.expiresAt = medium.uploadedAt.addSecs(m_options.mediaLife.count());
    medium.id = m_state.ids.next(medium.uploadedAt);
    medium.key = mediaKey(medium.id, category);
    medium.accountId = accountId;
    medium.category = category;
    medium.contentType = facts->contentType;
    medium.width = facts->width;
    medium.height = facts->height;
    medium.bytes = bytes;
    medium.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    m_state.media.insert(Snowflakes::number(medium.id), medium);
    keep();
    return medium;
}

Ruling<Medium> SandboxWorld::describe(
    const QString& accountId, const QString& mediumId, const QString& altText)
{
    const Lock lock(m_mutex);
    const auto medium = m_state.media.find(Snowflakes::number(mediumId));
    if (medium == m_state.media.end() || medium->accountId != accountId
        || m_clock.now() > medium->expiresAt)
        return refused(Refusal::NoSuchMedia);
    if (!isAltText(altText))
        return refused(Refusal::AltTextTooLong);
    medium->altText = altText;
    keep();
    return *medium;
}

std::optional<Medium> SandboxWorld::medium(const QString& id) const
{
    const Lock lock(m_mutex);
    const auto found = m_state.media.constFind(Snowflakes::number(id));
    return found == m_state.media.cend() ? std::nullopt : std::optional(*found);
}

QVector<Medium> SandboxWorld::media() const
{
    const Lock lock(m_mutex);
    return m_state.media.values();
}

std::chrono::seconds SandboxWorld::mediaLife() const
{
    return m_options.mediaLife;
}

Ruling<Post> SandboxWorld::publish(const QString& accountId, const PostDraft& draft)
{
    const Lock lock(m_mutex);
    const Account* author = findAccount(accountId);
    if (!author)
        return refused(Refusal::UnknownAccount);
    Post post;
    post.text = storedText(draft.text);
    if (const auto checked = checkDraft(*author, draft); !checked)
        return refused(checked.error());
    if (const auto checked = checkText(post.text); !checked)
        return refused(checked.error());
    if (isDuplicate(accountId, post.text))
        return refused(Refusal::DuplicatePost);
    post.createdAt = m_clock.now();
    post.id = m_state.ids.next(post.createdAt);
    post.accountId = accountId;
    post.mediaIds = draft.mediaIds;
    post.replySettings = draft.replySettings;
    post.replyTo = draft.replyTo;
    const Post* target = findPost(draft.replyTo);
    post.conversationId = target ? target->conversationId : post.id;
    if (!post.mediaIds.isEmpty())
        post.mediaLink = shortUrl();
    addShownText(post, [this] { return shortUrl(); });
    m_state.posts.insert(Snowflakes::number(post.id), post);
    keep();
    return post;
}

Ruling<void> SandboxWorld::removePost(const QString& accountId, const QString& postId)
{
    const Lock lock(m_mutex);
    const auto post = m_state.posts.find(Snowflakes::number(postId));
    if (post == m_state.posts.end() || post->deletedAt)
        return refused(Refusal::NoSuchPost);
    if (post->accountId != accountId)
        return refused(Refusal::NotOwnPost);
    post->deletedAt = m_clock.now();
    keep();
    return {};
}

std::optional<Post> SandboxWorld::post(const QString& id) const
{
    const Lock lock(m_mutex);
    const Post* found = findPost(id);
    return found ? std::optional(*found) : std::nullopt;
}

QVector<Post> SandboxWorld::timeline(const QString& accountId) const
{
    const Lock lock(m_mutex);
    QVector<Post> posts;
    for (const Post& post : m_state.posts) {
        if (post.accountId == accountId && !post.deletedAt)
            posts.prepend(post);
    }
    return posts;
}

QVector<Post> SandboxWorld::posts() const
{
    const Lock lock(m_mutex);
    return m_state.posts.values();
}

const Account* SandboxWorld::findAccount(const QString& id) const
{
    const auto found = std::find_if(m_state.accounts.cbegin(), m_state.accounts.cend(),
        [&id](const Account& account) { return account.id == id; });
    return found == m_state.accounts.cend() ? nullptr : &*found;
}

const Post* SandboxWorld::findPost(const QString& id) const
{
    const auto found = m_state.posts.constFind(Snowflakes::number(id));
    return found == m_state.posts.cend() || found->deletedAt ? nullptr : &*found;
}

Ruling<void> SandboxWorld::checkDraft(const Account& author, const PostDraft& draft) const
{
    if (draft.text.trimmed().isEmpty() && draft.mediaIds.isEmpty())
        return refused(Refusal::EmptyPost);
    if (!mayAttach(m_state.media, author.id, draft.mediaIds, m_clock.now()))
        return refused(Refusal::MediaInvalid);
    if (!isReplySetting(draft.replySettings))
        return refused(Refusal::WrongReplySettings);
    if (draft.replyTo.isEmpty())
        return {};
    const Post* target = findPost(draft.replyTo);
    if (!target)
        return refused(Refusal::NoSuchReplyTarget);
    // Programs may answer others only when these have mentioned the account.
    if (target->accountId != author.id && !mentions(target->text, author.username))
        return refused(Refusal::NotPermitted);
    return {};
}

bool SandboxWorld::isDuplicate(const QString& accountId, const QString& text) const
{
    const QDateTime from = m_clock.now().addSecs(-m_options.duplicateWindow.count());
    return !text.trimmed().isEmpty()
        && std::any_of(m_state.posts.cbegin(), m_state.posts.cend(), [&](const Post& post) {
               return post.accountId == accountId && post.createdAt > from
                   && isSameText(post.text, text);
           });
}

QString SandboxWorld::shortUrl() const
{
    static const QString alphabet
        = QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    QString code;
    for (const char byte : m_random(10))
        code += alphabet.at(static_cast<quint8>(byte) % alphabet.size());
    return QLatin1String("https://t.co/") + code;
}

void SandboxWorld::addMissingAccounts()
{
    for (const Account& account : m_options.accounts) {
        if (!findAccount(account.id))
            m_state.accounts.append(account);
    }
}

void SandboxWorld::forgetStaleMedia()
{
    QSet<qint64> inUse;
    for (const Post& post : std::as_const(m_state.posts)) {
        for (const QString& id : post.mediaIds)
            inUse.insert(Snowflakes::number(id));
    }
    const QDateTime now = m_clock.now();
    m_state.media.removeIf(
        [&](auto it) { return now > it->expiresAt && !inUse.contains(it.key()); });
}

void SandboxWorld::keep()
{
    if (m_path.isEmpty())
        return;
    m_state.signIns = m_authorizations.toJson();
    m_lastSave = writeWorld(m_path, m_state);
    if (!m_lastSave)
        base::warning(base::networkLog) << "the practice world could not be written";
}

} // namespace sandbox
