#pragma once
// What a screen reader gets of another process, over the accessibility bus: org.a11y.atspi as at-spi2-core
// documents it, spoken with D-Bus alone.

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QList>

#include <functional>

namespace eleven {

class AtspiNode {
public:
    AtspiNode() = default;
    AtspiNode(QDBusConnection bus, QString service, QString path)
        : m_bus(std::move(bus)), m_service(std::move(service)), m_path(std::move(path)) {}
    [[nodiscard]] static AtspiNode desktop(const QDBusConnection& bus) {
        return {bus, QStringLiteral("org.a11y.atspi.Registry"),
                QStringLiteral("/org/a11y/atspi/accessible/root")};
    }

    [[nodiscard]] bool isNull() const { return m_path.isEmpty(); }
    [[nodiscard]] QString service() const { return m_service; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString name() const { return property(kAccessible, "Name").toString(); }
    [[nodiscard]] QString description() const { return property(kAccessible, "Description").toString(); }
    [[nodiscard]] QString role() const { return call(kAccessible, "GetRoleName").toString(); }
    [[nodiscard]] QList<AtspiNode> children() const {
        QList<AtspiNode> all;
        const int count = property(kAccessible, "ChildCount").toInt();
        for (int i = 0; i < count; ++i) {
            const auto reference = qvariant_cast<QDBusArgument>(call(kAccessible, "GetChildAtIndex", {i}));
            QString service;
            QDBusObjectPath path;
            reference.beginStructure();
            reference >> service >> path;
            reference.endStructure();
            all << AtspiNode(m_bus, service, path.path());
        }
        return all;
    }
    /// A number of AtspiStateType.
    [[nodiscard]] bool has(unsigned state) const {
        const auto words = qdbus_cast<QList<quint32>>(call(kAccessible, "GetState"));
        return words.size() == 2 && (words[state / 32] >> (state % 32) & 1) != 0;
    }
    [[nodiscard]] QStringList actions() const {
        QStringList names;
        const int count = property(kAction, "NActions").toInt();
        for (int i = 0; i < count; ++i)
            names << call(kAction, "GetName", {i}).toString();
        return names;
    }
    /// False: there is no such action.
    bool act(const QString& action) const {
        const auto place = static_cast<int>(actions().indexOf(action));
        return place >= 0 && call(kAction, "DoAction", {place}).toBool();
    }
    /// The first one below, from above to below, that is so.
    [[nodiscard]] AtspiNode find(const std::function<bool(const AtspiNode&)>& isWanted) const {
        for (const AtspiNode& child : children()) {
            if (isWanted(child)) return child;
            const AtspiNode below = child.find(isWanted);
            if (!below.isNull()) return below;
        }
        return {};
    }
    [[nodiscard]] AtspiNode find(const QString& role, const QString& begin) const {
        return find(
            [&](const AtspiNode& node) { return node.name().startsWith(begin) && node.role() == role; });
    }
    [[nodiscard]] QStringList namesOfChildren() const {
        QStringList all;
        for (const AtspiNode& child : children())
            all << child.name();
        return all;
    }

private:
    static constexpr const char* kAccessible = "org.a11y.atspi.Accessible";
    static constexpr const char* kAction = "org.a11y.atspi.Action";

    /// The first value of the answer.
    [[nodiscard]] QVariant call(const char* interface, const char* method,
                                const QVariantList& with = {}) const {
        auto message = QDBusMessage::createMethodCall(m_service, m_path, QString::fromLatin1(interface),
                                                      QString::fromLatin1(method));
        message.setArguments(with);
        return m_bus.call(message).arguments().value(0);
    }
    [[nodiscard]] QVariant property(const char* interface, const char* name) const {
        return qvariant_cast<QDBusVariant>(call("org.freedesktop.DBus.Properties", "Get",
                                                {QString::fromLatin1(interface), QString::fromLatin1(name)}))
            .variant();
    }

    QDBusConnection m_bus{QString()};
    QString m_service, m_path;
};

} // namespace eleven
