#include "ui/words/recordingwords.h"

#include "ui/words/errnowords.h"
#include "ui/words/spokenlanguage.h"

#include <QCoreApplication>

namespace eleven {
namespace {

struct RecordingWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::RecordingWords)
};

/// Of the file as a whole.
QString fileWords(RecordingError::Code code, const QStringList& arguments) {
    using enum RecordingError::Code;
    switch (code) {
    case Readable: return RecordingWords::tr("a file that can be read");
    case RegularFile: return RecordingWords::tr("a regular file");
    case SmallerFile: return RecordingWords::tr("a file of at most %1 bytes").arg(arguments[0]);
    case ShorterLine: return RecordingWords::tr("a line of at most %1 bytes").arg(arguments[0]);
    case Object: return RecordingWords::tr("a line with a JSON object");
    case Format: return RecordingWords::tr("a recording, of the format %1").arg(arguments[0]);
    case Version:
        return RecordingWords::tr("version %1, which this Eleven States can read").arg(arguments[0]);
    case Branch: return RecordingWords::tr("a line that begins a branch");
    case FewerEvents: return RecordingWords::tr("at most %1 events").arg(arguments[0]);
    case FewerBranches: return RecordingWords::tr("at most %1 branches").arg(arguments[0]);
    case FileName: return RecordingWords::tr("the name of a file of a lesson");
    default: return {};
    }
}

/// Of one value.
QString valueWords(RecordingError::Code code, const QStringList& arguments) {
    using enum RecordingError::Code;
    switch (code) {
    case Key: return RecordingWords::tr("the key %1").arg(arguments[0]);
    case Number:
        return RecordingWords::tr("%1, a whole number from %2 to %3")
            .arg(arguments[0], arguments[1], arguments[2]);
    case Text: return RecordingWords::tr("%1, a text").arg(arguments[0]);
    case Truth: return RecordingWords::tr("%1, true or false").arg(arguments[0]);
    case List: return RecordingWords::tr("%1, a list").arg(arguments[0]);
    case Map: return RecordingWords::tr("%1, a JSON object").arg(arguments[0]);
    case Hex: return RecordingWords::tr("%1, octets in hexadecimal digits").arg(arguments[0]);
    case Octets:
        return RecordingWords::tr("%1, at most %2 octets, a multiple of %3")
            .arg(arguments[0], arguments[1], arguments[2]);
    case Word: return RecordingWords::tr("%1, one of %2").arg(arguments[0], listOf(arguments.mid(1)));
    case Address: return RecordingWords::tr("%1, an address such as 192.0.2.1").arg(arguments[0]);
    case Endpoint: return RecordingWords::tr("%1, a name such as client or server-2").arg(arguments[0]);
    case Flags: return RecordingWords::tr("%1, flags such as SYN,ACK").arg(arguments[0]);
    case Arguments: return RecordingWords::tr("values as %1 takes them").arg(arguments[0]);
    case Next: return RecordingWords::tr("%1, the next number %2").arg(arguments[0], arguments[1]);
    case Earlier: return RecordingWords::tr("%1, the number of something before it").arg(arguments[0]);
    default: return {};
    }
}

} // namespace

QString errorWords(const RecordingError& error) {
    QStringList arguments;
    for (const std::string& argument : error.arguments)
        arguments << QString::fromStdString(argument);
    QString where = QString::fromStdString(error.file);
    if (error.line > 0) where += QStringLiteral(":%1").arg(error.line);
    QString expected = fileWords(error.code, arguments);
    if (expected.isEmpty()) expected = valueWords(error.code, arguments);
    QString seen = QString::fromStdString(error.seen);
    if (error.errnum != 0)
        seen = QStringLiteral("%1 (%2)").arg(errnoWords(error.errnum),
                                             QString::fromStdString(errnoName(error.errnum)));
    if (seen.isEmpty()) seen = RecordingWords::tr("nothing of the kind");
    return RecordingWords::tr("%1: expected %2, saw %3").arg(where, spacedBehind(expected), seen);
}

QString cutOffWords(const std::string& file, std::size_t line) {
    return RecordingWords::tr("%1:%2: this last line was not written to its end; it is left out")
        .arg(QString::fromStdString(file))
        .arg(line);
}

QString branchHeading(const std::vector<Branch>& branches, std::size_t place) {
    const Branch& branch = branches[place];
    if (branch.from < 0) return RecordingWords::tr("Branch %1 of %2").arg(place + 1).arg(branches.size());
    return RecordingWords::tr("Branch %1 of %2, from branch %3 after its act %4")
        .arg(place + 1)
        .arg(branches.size())
        .arg(branch.from + 1)
        .arg(branch.moment);
}

} // namespace eleven
