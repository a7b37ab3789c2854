// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/demo_journey.h"

#include "app/cli/school_access.h"
#include "app/cli/verdict_output.h"
#include "app/photo/sample.h"
#include "app/posts/photo_intake.h"
#include "app/posts/review_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::DemoJourney)
};

const staff::StaffMember* memberWith(const services::SchoolRecord& school, staff::Role role)
{
    const auto found = std::find_if(school.staff.begin(), school.staff.end(),
        [role](const staff::StaffMember& member) { return member.roles.contains(role); });
    return found == school.staff.end() ? nullptr : &*found;
}

// Plays the teacher and the reviewer on one database.
class Play
{
public:
    Play(storage::Session& session, const base::Clock& clock, const services::SchoolRecord& school,
        Console& console)
        : m_school(school)
        , m_clock(clock)
        , m_console(console)
        , m_service(session, clock, *school.house)
        , m_store(session, clock)
        , m_teacher(*memberWith(school, staff::Role::Teacher))
        , m_leader(*memberWith(school, staff::Role::SeniorLeader))
    {
    }

    base::Result<base::PostId> run()
    {
        auto draft = m_service.newDraft(m_teacher);
        if (!draft)
            return base::failure(draft.error());
        m_post = *draft;
        if (auto first = write(Text::tr("\n2. %1 writes, and the policy answers at once"),
                Text::tr("#clay Amelia Thornbury made this owl.Today we fired it!"));
            !first)
            return base::failure(first.error());
        if (auto mended = mendAndAttach(); !mended)
            return base::failure(mended.error());
        if (auto reviewed = review(); !reviewed)
            return base::failure(reviewed.error());
        return m_post.id;
    }

private:
    base::Result<void> write(const QString& title, const QString& text)
    {
        m_console.line(title.arg(m_teacher.name));
        m_post.content.text = text;
        m_console.line(QStringLiteral("   “%1”").arg(text));
        printVerdict(m_school.house->checker->check(m_post.content, m_clock.now()), m_console);
        const auto saved
            = m_service.saveDraft(m_teacher, m_post.id, m_post.revision, m_post.content);
        if (!saved)
            return base::failure(saved.error());
        m_post.revision = *saved;
        return {};
    }

    base::Result<void> mendAndAttach()
    {
        auto photo = posts::readBytes(photo::samplePicture());
        if (!photo)
            return base::failure(photo.error());
        photo->altText = Text::tr("A brown clay owl with round eyes on a shelf");
        photo->source = policy::PictureSource::Ours;
        m_post.content.photos.append(std::move(*photo));
        return write(Text::tr("\n3. %1 mends it and adds a picture of the work"),
            Text::tr("Year 4 made clay owls. Today we fired them! #clay"));
    }

    base::Result<void> step(const base::Result<posts::State>& state, const QString& words)
    {
        if (!state)
            return base::failure(state.error());
        m_console.line(
            QStringLiteral("   ") + words + QStringLiteral(" → ") + posts::stateName(*state));
        auto fresh = m_store.find(m_post.id);
        if (!fresh)
            return base::failure(fresh.error());
        m_post = std::move(*fresh);
        return {};
    }

    base::Result<void> review()
    {
        m_console.line(Text::tr("\n4. %1 sends it; %2 returns it with a comment")
                           .arg(m_teacher.name, m_leader.name));
        if (auto sent
            = step(m_service.submit(m_teacher, m_post.id, m_post.revision), Text::tr("submitted"));
            !sent)
            return sent;
        if (auto returned = step(m_service.returnToAuthor(m_leader, m_post.id, m_post.revision,
                                     Text::tr("Lovely. Say how hot the kiln was!")),
                Text::tr("returned: “Lovely. Say how hot the kiln was!”"));
            !returned)
            return returned;
        if (auto again = write(Text::tr("\n5. %1 answers; it is approved"),
                Text::tr("Year 4 made clay owls. Today we fired them at 1,000 degrees! #clay"));
            !again)
            return again;
        if (auto sent
            = step(m_service.submit(m_teacher, m_post.id, m_post.revision), Text::tr("submitted"));
            !sent)
            return sent;
        return step(m_service.approve(m_leader, m_post.id, m_post.revision),
            Text::tr("approved by %1").arg(m_leader.name));
    }

    const services::SchoolRecord& m_school;
    const base::Clock& m_clock;
    Console& m_console;
    posts::ReviewService m_service;
    posts::PostStore m_store;
    staff::StaffMember m_teacher;
    staff::StaffMember m_leader;
    posts::Post m_post;
};

} // namespace

base::Result<base::PostId> playJourney(const services::Paths& paths, Console& console)
{
    const base::SystemClock clock;
    const auto session = openSession(paths, clock, true);
    if (!session)
        return base::failure(session.error());
    const auto school = services::readSchool(**session);
    if (!school)
        return base::failure(school.error());
    console.line(Text::tr("1. A practice school: %1, @%2, policy %3, %n pupil(s)", nullptr,
        static_cast<int>(school->house->checker->roll().size()))
                     .arg(school->settings.schoolName, school->settings.handle,
                         school->house->checker->pack().name));
    return Play(**session, clock, *school, console).run();
}

} // namespace cli
