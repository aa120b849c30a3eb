#include "app/goalverdict.h"

#include "app/cliwords.h"
#include "app/commandline.h"
#include "ui/words/checkwords.h"

#include <ostream>

namespace eleven {

int goalVerdict(const LessonRun& run, std::ostream& out) {
    const Challenge& challenge = *run.lesson().challenge;
    if (run.solvedIn() == challenge.shortest) return kAllHeld;
    const auto tell = [&](int line, const QString& what) {
        out << run.lesson().file << ":" << line << ": " << what.toStdString() << "\n";
    };
    if (run.solvedIn())
        tell(challenge.place.line,
             Cli::tr("expected the goal with the last act of the solution, %1, saw it after %2")
                 .arg(challenge.shortest)
                 .arg(*run.solvedIn()));
    else
        for (const CheckEvent& check : run.goalChecks())
            if (!check.held) tell(check.expectation.place.line, checkText(check));
    return kDidNotHold;
}

} // namespace eleven
