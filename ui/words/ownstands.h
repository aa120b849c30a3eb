#pragma once
// Why a run of the user's own programs, in which nothing can go on, did not come to a connection: in a
// sentence for its stage.

#include "core/lesson/lesson.h"
#include "core/projection/endpoints.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class OwnStands {
    Q_DECLARE_TR_FUNCTIONS(OwnStands)
public:
    /// Empty: it came to one, or ended before.
    static QString text(const Lesson& lesson, const Endpoints& endpoints);
    /// Where a client would be.
    static QString noClient();
};

} // namespace eleven
