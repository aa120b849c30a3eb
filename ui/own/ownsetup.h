#pragma once
// What somebody wants to run of their own, as typed; and what was run so before, newest first, which is kept
// in the settings.

#include "core/lesson/lesson.h"
#include "core/recording/stopat.h"

#include <QList>
#include <QString>

#include <optional>

namespace eleven {

struct OwnSetup {
    QString server; ///< a command
    QString client; ///< a command; empty: there is none
    QString directory;
    StopAt stopAt = StopAt::Calls;

    /// One can be told from another by what is run.
    [[nodiscard]] bool isSameRun(const OwnSetup& other) const {
        return server == other.server && client == other.client && directory == other.directory;
    }
};

inline constexpr int kMostOwnSetups = 10;

[[nodiscard]] QList<OwnSetup> recentOwn();
void addRecentOwn(const OwnSetup& setup);
void forgetRecentOwn();

/// What a lesson runs, if it is nothing but programs of the user's own.
[[nodiscard]] std::optional<OwnSetup> ownSetupOf(const Lesson& lesson, StopAt stopAt);

} // namespace eleven
