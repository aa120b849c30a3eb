#pragma once
// Values of Qt as JSON, lengths to a tenth of a pixel.

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <cmath>

namespace nlohmann {

template <>
struct adl_serializer<QString> {
    static void to_json(json& out, const QString& text) { out = text.toStdString(); }
};
template <>
struct adl_serializer<QPointF> {
    static double rounded(double length) { return std::round(length * 10) / 10; }
    static void to_json(json& out, const QPointF& at) {
        out = json::array({rounded(at.x()), rounded(at.y())});
    }
};
template <>
struct adl_serializer<QLineF> {
    static void to_json(json& out, const QLineF& line) { out = json::array({line.p1(), line.p2()}); }
};
template <>
struct adl_serializer<QRectF> {
    static void to_json(json& out, const QRectF& rect) {
        out = json(rect.topLeft());
        for (const double length : {rect.width(), rect.height()})
            out.push_back(adl_serializer<QPointF>::rounded(length));
    }
};

} // namespace nlohmann
