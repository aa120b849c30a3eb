#include "ui/accessible/desktopmotion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace eleven {

void askDesktopMotion(QObject& context, std::function<void(bool isReduced)> told) {
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return; // else a bus would be started
    auto ask = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    ask.setAutoStartService(false);
    ask << QStringLiteral("org.gnome.desktop.interface") << QStringLiteral("enable-animations");
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), &context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, &context, [answer, told = std::move(told)] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isError()) return;
        QVariant animates = reply.value().variant();
        if (animates.canConvert<QDBusVariant>()) // Read() wraps it once more
            animates = qvariant_cast<QDBusVariant>(animates).variant();
        if (animates.typeId() == QMetaType::Bool) told(!animates.toBool());
    });
}

} // namespace eleven
