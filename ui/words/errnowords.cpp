#include "ui/words/errnowords.h"

#include "core/base/result.h"
#include "ui/words/commandwords.h"
#include "ui/words/readingwords.h"
#include "ui/words/spokenlanguage.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace eleven {

namespace {

/// What sockets, programs and the making of the hosts meet; the rest is told in English.
constexpr std::array<std::pair<int, const char*>, 43> kMeanings = {{
    {EPERM, QT_TRANSLATE_NOOP("Errno", "Operation not permitted")},
    {ENOENT, QT_TRANSLATE_NOOP("Errno", "No such file or directory")},
    {ESRCH, QT_TRANSLATE_NOOP("Errno", "No such process")},
    {EINTR, QT_TRANSLATE_NOOP("Errno", "Interrupted system call")},
    {EIO, QT_TRANSLATE_NOOP("Errno", "Input/output error")},
    {ENXIO, QT_TRANSLATE_NOOP("Errno", "No such device or address")},
    {EBADF, QT_TRANSLATE_NOOP("Errno", "Bad file descriptor")},
    {ECHILD, QT_TRANSLATE_NOOP("Errno", "No child processes")},
    {EAGAIN, QT_TRANSLATE_NOOP("Errno", "Resource temporarily unavailable")},
    {ENOMEM, QT_TRANSLATE_NOOP("Errno", "Cannot allocate memory")},
    {EACCES, QT_TRANSLATE_NOOP("Errno", "Permission denied")},
    {EFAULT, QT_TRANSLATE_NOOP("Errno", "Bad address")},
    {EBUSY, QT_TRANSLATE_NOOP("Errno", "Device or resource busy")},
    {EEXIST, QT_TRANSLATE_NOOP("Errno", "File exists")},
    {ENODEV, QT_TRANSLATE_NOOP("Errno", "No such device")},
    {ENOTDIR, QT_TRANSLATE_NOOP("Errno", "Not a directory")},
    {EISDIR, QT_TRANSLATE_NOOP("Errno", "Is a directory")},
    {EINVAL, QT_TRANSLATE_NOOP("Errno", "Invalid argument")},
    {ENFILE, QT_TRANSLATE_NOOP("Errno", "Too many open files in system")},
    {EMFILE, QT_TRANSLATE_NOOP("Errno", "Too many open files")},
    {ENOSPC, QT_TRANSLATE_NOOP("Errno", "No space left on device")},
    {EROFS, QT_TRANSLATE_NOOP("Errno", "Read-only file system")},
    {EPIPE, QT_TRANSLATE_NOOP("Errno", "Broken pipe")},
    {EUSERS, QT_TRANSLATE_NOOP("Errno", "Too many users")},
    {ENOTSOCK, QT_TRANSLATE_NOOP("Errno", "Socket operation on non-socket")},
    {EDESTADDRREQ, QT_TRANSLATE_NOOP("Errno", "Destination address required")},
    {EMSGSIZE, QT_TRANSLATE_NOOP("Errno", "Message too long")},
    {ENOPROTOOPT, QT_TRANSLATE_NOOP("Errno", "Protocol not available")},
    {EOPNOTSUPP, QT_TRANSLATE_NOOP("Errno", "Operation not supported")},
    {EADDRINUSE, QT_TRANSLATE_NOOP("Errno", "Address already in use")},
    {EADDRNOTAVAIL, QT_TRANSLATE_NOOP("Errno", "Cannot assign requested address")},
    {ENETDOWN, QT_TRANSLATE_NOOP("Errno", "Network is down")},
    {ENETUNREACH, QT_TRANSLATE_NOOP("Errno", "Network is unreachable")},
    {ECONNABORTED, QT_TRANSLATE_NOOP("Errno", "Software caused connection abort")},
    {ECONNRESET, QT_TRANSLATE_NOOP("Errno", "Connection reset by peer")},
    {ENOBUFS, QT_TRANSLATE_NOOP("Errno", "No buffer space available")},
    {EISCONN, QT_TRANSLATE_NOOP("Errno", "Transport endpoint is already connected")},
    {ENOTCONN, QT_TRANSLATE_NOOP("Errno", "Transport endpoint is not connected")},
    {ETIMEDOUT, QT_TRANSLATE_NOOP("Errno", "Connection timed out")},
    {ECONNREFUSED, QT_TRANSLATE_NOOP("Errno", "Connection refused")},
    {EHOSTUNREACH, QT_TRANSLATE_NOOP("Errno", "No route to host")},
    {EALREADY, QT_TRANSLATE_NOOP("Errno", "Operation already in progress")},
    {EINPROGRESS, QT_TRANSLATE_NOOP("Errno", "Operation now in progress")},
}};

} // namespace

QString errnoWords(int errnum) {
    for (const auto& [number, meaning] : kMeanings)
        if (number == errnum) return QCoreApplication::translate("Errno", meaning);
    const char* description = ::strerrordesc_np(errnum);
    return description != nullptr ? QString::fromLatin1(description)
                                  : QString::fromStdString(errnoName(errnum));
}

QString errorWords(const Error& error) {
    const QString step = readingWords(QString::fromStdString(error.step));
    if (error.program) return labelled(step, CommandTexts::fault(*error.program));
    if (error.errnum == 0) return step;
    return QCoreApplication::translate("Errno", "%1: %2 (%3)", "what was done; what came of it; its errno")
        .arg(step, errnoWords(error.errnum), QString::fromStdString(errnoName(error.errnum)));
}

QString errorWords(const LessonError& error) {
    QString where = QString::fromStdString(error.file);
    if (error.place.line > 0) where += QStringLiteral(":%1:%2").arg(error.place.line).arg(error.place.column);
    return QCoreApplication::translate("LessonErrors", "%1: expected %2, saw %3")
        .arg(where, spacedBehind(readingWords(QString::fromStdString(error.expected))),
             readingWords(QString::fromStdString(error.seen)));
}

} // namespace eleven
