#include "ui/lesson/hints.h"

#include "ui/words/scriptwords.h"

#include <QSettings>

namespace eleven {

namespace {

const QString kUsedKey = QStringLiteral("course/hintsUsed"); // a bit for each Hint

int used() { return QSettings().value(kUsedKey, 0).toInt(); }
int bit(Hint hint) { return 1 << static_cast<int>(hint); }

} // namespace

QStringList hintTexts() {
    QStringList texts;
    for (const Hint hint : {Hint::Step, Hint::Wire, Hint::Back})
        if ((used() & bit(hint)) == 0) texts << hintText(hint);
    return texts;
}

bool useHint(Hint hint) {
    const int before = used();
    if ((before & bit(hint)) != 0) return false;
    QSettings().setValue(kUsedKey, before | bit(hint));
    return true;
}

} // namespace eleven
